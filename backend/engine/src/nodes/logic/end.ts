import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { field, NamedValues, TemplateText } from '../../settings-fields.js';
import { toJson } from '../../templates/to-json.js';

/** Кончает выполнение со всеми ветвями; значения уходят вызвавшей цепочке. */
export const end = defineNode({
  type: 'end',
  category: 'logic',
  title: { ru: 'Конец', en: 'End' },
  description: {
    ru: 'Заканчивает диалог. Ожидающие ветви отменяются.',
    en: 'Ends the dialogue. Waiting branches are cancelled.',
  },
  icon: 'stop_circle',
  settings: z.strictObject({
    label: field(TemplateText.max(120).optional(), {
      ru: 'Итог',
      en: 'Result',
      hint: { ru: 'Виден в списке выполнений.', en: 'Shown in the list of tasks.' },
    }),
    values: field(NamedValues, {
      ru: 'Вернуть вызвавшей цепочке',
      en: 'Return to the calling chain',
      widget: 'list',
    }),
  }),
  outputs: [],
  prepare(settings, tools) {
    const label = settings.label ? tools.template(settings.label, 'label') : undefined;
    const values = settings.values.map(({ name, value }, index) => ({
      name,
      value: tools.value(value, `values.${String(index)}.value`),
    }));
    return {
      enter({ scope }) {
        const returned: Record<string, Json> = {};
        for (const { name, value } of values) returned[name] = toJson(value(scope));
        const result = {
          ...(label && { label: label(scope) }),
          ...(values.length > 0 && { values: returned }),
        };
        return { then: { kind: 'end', result } };
      },
    };
  },
});
