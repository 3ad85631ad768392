import { aChain } from '@zveno/engine/testing/a-chain.js';
import { Crowd } from '../support/crowd.js';
import { HookStand } from '../support/hook-stand.js';
import { pluginBecomes } from '../support/plugin-folder.js';

const swaps = 5;
/** Людей много, а пишет каждый редко: сколько бы ни шли замены, ответы не упрутся в предел отправки чату. */
const [size, restMs] = [6, 10_000];
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

  /** Меняет код раз за разом; следующая замена — когда прежнее издание уже отвечало и хуком, и узлом. */
  const swapAll = async (...crowds: readonly Crowd[]) => {
    const answers = (crowd: Crowd) => crowd.answers().flatMap(editionsOf);
    for (let number = 0; number <= swaps; number += 1) {
      if (number > 0) await swap(number);
      const heard = () => crowds.every((crowd) => answers(crowd).includes(number));
      await stand.stand.dc.waitFor(heard, 60_000, `ответов издания ${number}`);
    }
  };

  it('на каждое сообщение один ответ — прежнего кода или нового, и ни один не пропал', async () => {
    const hooked = await Crowd.gather(stand.stand, byHook, { size });
    const asked = await Crowd.gather(stand.stand, byNode, { size });
    await hooked.online();
    await asked.online();

    const enough = new AbortController();
    const talks = [hooked, asked].map((crowd) => crowd.talkUntil(enough.signal, restMs));
    await swapAll(hooked, asked).finally(() => enough.abort());
    await Promise.all(talks);
    await hooked.allAnswered(60_000);
    await asked.allAnswered(60_000);

    const [inOrder, anyOrder] = [hooked.answers(), asked.answers()];
    expect(inOrder.map(withoutEdition)).toEqual(hooked.expected());
    expect(asked.sorted(anyOrder.map(withoutEdition))).toEqual(asked.sorted(asked.expected()));
    for (const texts of inOrder) expect(editionsOf(texts)).toEqual(editionsOf(texts).toSorted());
  });
});

const withoutEdition = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/ · издание \d$/, ''));

const editionsOf = (texts: readonly string[]) => texts.map((text) => Number(text.at(-1)));
