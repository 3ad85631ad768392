import type { Json } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go, stay } from '../../move.js';
import type { Move } from '../../move.js';
import { Duration, field, nextOutput, Variable } from '../../settings-fields.js';
import { duration } from '../../time/duration.js';

const Settings = z.strictObject({
  quiet: field(Duration.default('8s'), {
    ru: 'Собеседник молчит',
    en: 'Silence',
    widget: 'duration',
    hint: { ru: 'После такой тишины идём дальше.', en: 'After this silence the chain goes on.' },
  }),
  longest: field(Duration.default('2m'), {
    ru: 'Но ждать не дольше',
    en: 'But no longer than',
    widget: 'duration',
  }),
  most: field(z.int().min(1).max(50).default(20), {
    ru: 'Или до стольких сообщений',
    en: 'Or this many messages',
  }),
  withCurrent: field(z.boolean().default(true), {
    ru: 'Считать и сообщение, с которым пришли сюда',
    en: 'Include the message that led here',
    widget: 'switch',
  }),
  saveTo: field(Variable.default('texts'), {
    ru: 'Список текстов — в переменную',
    en: 'Save the list of texts to',
    widget: 'variable',
  }),
});

interface Memory {
  readonly end: number;
  readonly texts: readonly Json[];
}

/** Собирает очередь коротких сообщений в одно: люди пишут мысль в пять приёмов. */
export const collect = defineNode({
  type: 'collect',
  category: 'dialogue',
  title: { ru: 'Собрать сообщения подряд', en: 'Collect a burst' },
  description: {
    ru: 'Ждёт, пока собеседник допишет, и отдаёт все его сообщения списком.',
    en: 'Waits until the contact has finished and gives all messages as a list.',
  },
  icon: 'playlist_add',
  waits: true,
  settings: Settings,
  outputs: [nextOutput],
  prepare(settings, tools) {
    tools.writes(settings.saveTo, 'saveTo');
    const [quiet, longest] = [duration(settings.quiet), duration(settings.longest)];
    const done = (texts: readonly Json[]): Move =>
      go('next', { set: { [settings.saveTo]: texts }, result: texts });
    const wait = ({ end, texts }: Memory, now: number): Move => ({
      then: {
        kind: 'wait',
        for: 'message',
        until: Math.min(now + quiet, end),
        memory: { end, texts },
      },
    });
    return {
      enter({ event, now }) {
        const current = event.kind === 'message' && settings.withCurrent;
        const texts = current ? [event.message.text] : [];
        return wait({ end: now + longest, texts }, now);
      },
      resume({ memory, now }, signal) {
        const { end, texts } = readMemory(memory, now + longest);
        if (signal.kind === 'timer') return done(texts);
        if (signal.kind !== 'message' || signal.event.message.edited) return stay;
        const all = [...texts, signal.event.message.text];
        return all.length >= settings.most ? done(all) : wait({ end, texts: all }, now);
      },
    };
  },
});

function readMemory(memory: Json | undefined, end: number): Memory {
  if (!isJsonObject(memory)) return { end, texts: [] };
  return {
    end: typeof memory['end'] === 'number' ? memory['end'] : end,
    texts: Array.isArray(memory['texts']) ? memory['texts'] : [],
  };
}
