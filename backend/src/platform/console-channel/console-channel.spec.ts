import { HandClock } from '../../../test/support/lanes/hand-clock.js';
import type { LineState } from '../../ports/channel.js';
import { ConsoleChannel } from './console-channel.js';

describe(ConsoleChannel.name, () => {
  const start = Date.UTC(2026, 0, 15);
  const send = { kind: 'send', chat: '1', text: 'Привет', randomId: 1n } as const;
  const { signal } = new AbortController();
  const open = () => {
    const states: LineState[] = [];
    const hold = { sessionId: '', lost: signal, held: () => true };
    const inlet = {
      accept: () => Promise.resolve(),
      report: (state: LineState) => states.push(state),
    };
    return { states, line: new ConsoleChannel(new HandClock(start)).open(hold, inlet) };
  };

  it('сразу на связи и даёт сообщениям растущие номера, даже в одну миллисекунду и в новом процессе', async () => {
    const { states, line } = open();

    const numbers = [await line.perform(send, signal), await line.perform(send, signal)];

    expect(states).toEqual([{ status: 'online', reason: 'online' }]);
    expect(numbers).toEqual([{ message: start }, { message: start + 1 }]);
    expect((await open().line.perform(send, signal)).message).toBeGreaterThanOrEqual(start);
  });

  it('правке и прочтению номера не нужны', async () => {
    const { line } = open();
    expect(await line.perform({ kind: 'read', chat: '1' }, signal)).toEqual({});
  });
});
