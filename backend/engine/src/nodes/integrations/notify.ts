import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, FilledTemplate, nextOutput } from '../../settings-fields.js';

/** Сообщает владельцу аккаунта. */
export const notify = defineNode({
  type: 'notify',
  category: 'integrations',
  title: { ru: 'Сообщить мне', en: 'Notify me' },
  description: {
    ru: 'Пишет вам в «Избранное», на панель или на почту.',
    en: 'Writes to your Saved Messages, the panel or e-mail.',
  },
  icon: 'notifications',
  settings: z.strictObject({
    text: field(FilledTemplate, { ru: 'Текст', en: 'Text', widget: 'template' }),
    via: field(z.enum(['saved', 'panel', 'email']).default('saved'), {
      ru: 'Куда',
      en: 'Where',
      choices: {
        saved: { ru: 'в «Избранное»', en: 'Saved Messages' },
        panel: { ru: 'на панель', en: 'the panel' },
        email: { ru: 'на почту', en: 'e-mail' },
      },
    }),
    level: field(z.enum(['info', 'warning', 'error']).default('info'), {
      ru: 'Важность',
      en: 'Level',
      choices: {
        info: { ru: 'сведение', en: 'info' },
        warning: { ru: 'предупреждение', en: 'warning' },
        error: { ru: 'беда', en: 'error' },
      },
    }),
  }),
  outputs: [nextOutput],
  prepare({ text, via, level }, tools) {
    const template = tools.template(text, 'text');
    return {
      enter: ({ scope }) =>
        go('next', { commands: [{ kind: 'notify', via, level, text: template(scope) }] }),
    };
  },
});
