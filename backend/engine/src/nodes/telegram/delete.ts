import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, nextOutput } from '../../settings-fields.js';
import { messageChoice, messageFinder } from './message-choice.js';

/** Удаляет сообщение. */
export const remove = defineNode({
  type: 'delete',
  category: 'telegram',
  title: { ru: 'Удалить сообщение', en: 'Delete a message' },
  description: {
    ru: 'Удаляет своё сообщение или сообщение собеседника.',
    en: 'Deletes your message or a message of the contact.',
  },
  icon: 'delete',
  needs: ['telegram'],
  settings: z.strictObject({
    ...messageChoice,
    forEveryone: field(z.boolean().default(true), {
      ru: 'У всех',
      en: 'For everyone',
      widget: 'switch',
    }),
  }),
  outputs: [nextOutput],
  prepare(settings, tools) {
    const find = messageFinder(settings, tools);
    const { forEveryone } = settings;
    return {
      enter: (visit) =>
        go('next', { commands: [{ kind: 'delete', target: find(visit), forEveryone }] }),
    };
  },
});
