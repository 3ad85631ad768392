import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { nextOutput } from '../../settings-fields.js';

/** Отмечает чат прочитанным. */
export const read = defineNode({
  type: 'read',
  category: 'telegram',
  title: { ru: 'Отметить прочитанным', en: 'Mark as read' },
  description: {
    ru: 'Собеседник увидит, что его сообщения прочитаны.',
    en: 'The contact sees that the messages are read.',
  },
  icon: 'done_all',
  needs: ['telegram'],
  settings: z.strictObject({}),
  outputs: [nextOutput],
  prepare: () => ({ enter: () => go('next', { commands: [{ kind: 'read' }] }) }),
});
