import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, nextOutput } from '../../settings-fields.js';
import { messageChoice, messageFinder } from './message-choice.js';

/** Ставит реакцию. */
export const react = defineNode({
  type: 'react',
  category: 'telegram',
  title: { ru: 'Поставить реакцию', en: 'React' },
  description: {
    ru: 'Отмечает сообщение реакцией или снимает её.',
    en: 'Puts a reaction on a message or takes it off.',
  },
  icon: 'add_reaction',
  needs: ['telegram'],
  settings: z.strictObject({
    ...messageChoice,
    which: messageChoice.which.default('received'),
    emoji: field(z.string().max(16).default('👍'), {
      ru: 'Реакция',
      en: 'Reaction',
      widget: 'emoji',
      hint: { ru: 'Пусто — снять реакцию.', en: 'Empty takes the reaction off.' },
    }),
  }),
  outputs: [nextOutput],
  prepare(settings, tools) {
    const find = messageFinder(settings, tools);
    const { emoji } = settings;
    return {
      enter: (visit) => go('next', { commands: [{ kind: 'react', target: find(visit), emoji }] }),
    };
  },
});
