import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { Crowd } from '../support/crowd.js';
import { HookStand } from '../support/hook-stand.js';
import { pluginBecomes } from '../support/plugin-folder.js';

jest.setTimeout(90_000);

const swaps = 5;
const each = 14;
const asks = { messages: true };

/** Узел и хук думают не мгновенно: замена кода застаёт их посреди дела. */
const edition = (number: number) => `
  import { definePlugin } from '@zveno/plugin-sdk';
  const think = (text) => new Promise((resolve) => setTimeout(resolve, 20 + Number(text) * 37 % 180));
  const title = { ru: 'Ответ', en: 'Answer' };
  export default definePlugin({
    nodes: [{
      name: 'answer', title, description: title,
      settings: { type: 'object', properties: { text: { type: 'string' } } },
      run: async ({ settings }) => {
        await think(settings.text);
        return { value: 'Ответ ' + settings.text + ' · издание ${number}' };
      },
    }],
    before: [{ name: 'hear', run: async ({ text }) => {
      await think(text);
      return { notes: { answer: 'Ответ ' + text + ' · издание ${number}' } };
    } }],
  });`;

const byHook = aChain()
  .with('start', 'message')
  .with('say', 'send', { text: '{{ message.notes.swap.answer }}', typing: 'off' })
  .set({ secondTask: 'allow', name: 'Хук' })
  .build();

const byNode = aChain()
  .with('start', 'message')
  .with('ask', 'swap.answer', { text: '{{ message.text }}' }, { saveAs: 'said' })
  .with('say', 'send', { text: '{{ said }}', typing: 'off' })
  .set({ secondTask: 'allow', name: 'Узел', variables: { said: { type: 'text' } } })
  .build();

describe('код плагина меняют, пока люди пишут', () => {
  let stand: HookStand;
  beforeAll(async () => {
    stand = await HookStand.open();
    await stand.give('swap', edition(0), { asks });
  });
  afterAll(() => stand.close());

  /** Меняет код и ждёт, пока новое издание начнёт работать. */
  const swap = async (number: number) => {
    const version = `1.${number}.0`;
    await stand.put('swap', edition(number), { asks, version });
    await pluginBecomes(
      stand.stand.owner,
      'swap',
      (it) => it?.version === version && it.nodes.length === 1,
    );
  };

  it('на каждое сообщение один ответ — прежнего кода или нового, и ни один не пропал', async () => {
    const hooked = await Crowd.gather(stand.stand, byHook, { size: 3, each });
    const asked = await Crowd.gather(stand.stand, byNode, { size: 3, each });
    await hooked.online();
    await asked.online();

    const talks = Promise.all([hooked.talk(700), asked.talk(700)]);
    for (let number = 1; number <= swaps; number += 1) {
      await swap(number);
      await pause(200);
    }
    const early = hooked.answered() + asked.answered();
    await talks;
    await hooked.allAnswered(30_000);
    await asked.allAnswered(30_000);

    const [inOrder, anyOrder] = [hooked.answers(), asked.answers()];
    expect(inOrder.map(withoutEdition)).toEqual(hooked.expected());
    expect(asked.sorted(anyOrder.map(withoutEdition))).toEqual(asked.sorted(asked.expected()));
    // Замены шли посреди переписки: отвечали и первое издание, и последнее.
    expect(early).toBeLessThan(hooked.total + asked.total);
    for (const texts of inOrder) expect(editionsOf(texts)).toEqual(editionsOf(texts).toSorted());
    const seen = [...inOrder, ...anyOrder].flatMap(editionsOf);
    expect([Math.min(...seen), Math.max(...seen)]).toEqual([0, swaps]);
  });
});

const withoutEdition = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/ · издание \d$/, ''));

const editionsOf = (texts: readonly string[]) => texts.map((text) => Number(text.at(-1)));
