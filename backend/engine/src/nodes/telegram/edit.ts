import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go, NodeFailure } from '../../move.js';
import { field, FilledTemplate, nextOutput } from '../../settings-fields.js';
import { messageChoice, messageFinder } from './message-choice.js';

/** Меняет текст уже отправленного сообщения. */
export const edit = defineNode({
  type: 'edit',
  category: 'telegram',
  title: { ru: 'Изменить сообщение', en: 'Edit a message' },
  description: {
    ru: 'Меняет текст своего сообщения, например последнего отправленного.',
    en: 'Changes the text of your own message, for example the last sent one.',
  },
  icon: 'edit',
  needs: ['telegram'],
  settings: z.strictObject({
    ...messageChoice,
    text: field(FilledTemplate, { ru: 'Новый текст', en: 'New text', widget: 'template' }),
  }),
  outputs: [nextOutput],
  prepare(settings, tools) {
    const find = messageFinder(settings, tools);
    const template = tools.template(settings.text, 'text');
    return {
      enter(visit) {
        const target = find(visit);
        const text = template(visit.scope).trim();
        if (text === '') throw new NodeFailure('send.empty', 'Текст сообщения вышел пустым');
        return go('next', { commands: [{ kind: 'edit', target, text }] });
      },
    };
  },
});
