import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { parse } from 'yaml';
import { TurnStand } from '../../../test/support/turn-stand.js';

const welcome = ChainDocument.parse(
  parse(readFileSync('backend/engine/examples/welcome.chain.yaml', 'utf8')),
);

describe('ход, который база отвергла', () => {
  let stand: TurnStand;

  beforeEach(async () => {
    stand = await TurnStand.open();
  });
  afterEach(() => stand.close());

  it('событие, которое база не принимает, отходит в сторону, остальные того же хода идут дальше', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);
    const poisoned = stand.message('привет', '666', { at: Number.MAX_SAFE_INTEGER });

    await Promise.all([stand.say(lane, poisoned), stand.say(lane, stand.message('привет', '502'))]);

    expect(await stand.rows('select peer from contacts')).toEqual([{ peer: '502' }]);
    expect(await stand.rows('select lane_id from failed_events')).toEqual([{ lane_id: lane.id }]);
  });

  it('база, моргнувшая посреди разбора по одному, не повторяет уже записанного', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);
    const poisoned = stand.message('привет', '666', { at: Number.MAX_SAFE_INTEGER });
    const draft = { kind: 'send', text: 'Один раз', step: 1, node: 'note' } as const;
    const sender = { taskId: randomUUIDv7(), step: 1, node: 'note', chat: '501' };
    // Первое же чтение после записи поручения обрывается.
    await stand.client.query(
      `create sequence blinks;
       create function blink() returns boolean language plpgsql as $$
         begin
           if exists (select 1 from outbox) and nextval('blinks') = 1 then
             raise 'база перезапускается' using errcode = '57P01';
           end if;
           return true;
         end $$;
       alter table received_keys rename to kept_keys;
       create view received_keys as select kept_keys.* from blink(), kept_keys`,
    );

    await Promise.all([
      stand.loop.push(lane, { kind: 'event', event: { kind: 'order', ...sender, draft } }),
      stand.say(lane, poisoned),
    ]);

    expect(stand.texts()).toEqual(['Один раз']);
    expect(await stand.rows('select 1 from failed_events')).toHaveLength(1);
  });
});
