import type { MessageTarget } from '@zveno/contracts/engine-command.js';
import * as z from 'zod';
import { NodeFailure } from '../../move.js';
import type { PrepareTools, Visit } from '../../node-type.js';
import { field, Variable } from '../../settings-fields.js';
import { repliedMessage } from './send.js';

/** С каким сообщением работать. */
export const messageChoice = {
  which: field(z.enum(['last', 'received', 'saved']).default('last'), {
    ru: 'Какое сообщение',
    en: 'Which message',
    choices: {
      last: { ru: 'последнее отправленное', en: 'the last sent' },
      received: { ru: 'последнее от собеседника', en: 'the last received' },
      saved: { ru: 'сохранённое в переменной', en: 'saved in a variable' },
    },
  }),
  saved: field(Variable.optional(), {
    ru: 'Переменная с сообщением',
    en: 'Variable with the message',
    widget: 'variable',
    when: { which: ['saved'] },
  }),
};

type MessageChoice = z.infer<z.ZodObject<typeof messageChoice>>;

/** Готовит поиск сообщения; чего нет, о том узел скажет ошибкой. */
export function messageFinder(
  { which, saved }: MessageChoice,
  tools: PrepareTools,
): (visit: Visit) => MessageTarget {
  if (which === 'saved' && !saved) tools.problem('setting.missing', 'saved');
  const variable = tools.value(which === 'saved' && saved ? `{{${saved}}}` : null, 'saved');
  if (which === 'received') tools.value('{{message.id}}', 'which');
  return (visit) => {
    const found = which === 'received' ? repliedMessage(visit) : sentMessage(visit, variable);
    if (found) return found;
    throw new NodeFailure('message.none', 'Сообщения, с которым нужно работать, нет');
  };

  function sentMessage(visit: Visit, read: typeof variable): MessageTarget | undefined {
    if (which === 'last') {
      return visit.sent === undefined ? undefined : { kind: 'sent', step: visit.sent };
    }
    const value = read(visit.scope);
    if (typeof value !== 'object' || value === null || !('sent' in value)) return undefined;
    return typeof value.sent === 'number' ? { kind: 'sent', step: value.sent } : undefined;
  }
}
