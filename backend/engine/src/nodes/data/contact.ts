import { contactOwnFields } from '@zveno/contracts/contact.js';
import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { isEmpty } from '../../conditions/compare.js';
import { defineNode } from '../../define-node.js';
import { go, NodeFailure } from '../../move.js';
import { field, nextOutput, TemplateText, ValueSource, Variable } from '../../settings-fields.js';
import type { Template } from '../../templates/template.js';
import type { Scope } from '../../templates/template.js';
import { toJson } from '../../templates/to-json.js';

const Field = z.strictObject({
  name: field(Variable, { ru: 'Поле', en: 'Field', widget: 'contact-field' }),
  value: field(ValueSource, { ru: 'Значение', en: 'Value', widget: 'value' }),
  onlyIfEmpty: field(z.boolean().default(false), {
    ru: 'Только если пусто',
    en: 'Only if empty',
    widget: 'switch',
  }),
});
const Tags = z.array(TemplateText.trim().min(1).max(60)).max(30).default([]);

const Settings = z.strictObject({
  fields: field(z.array(Field).max(50).default([]), { ru: 'Поля', en: 'Fields', widget: 'list' }),
  remove: field(z.array(Variable).max(50).default([]), {
    ru: 'Стереть поля',
    en: 'Remove fields',
    widget: 'contact-field',
    advanced: true,
  }),
  addTags: field(Tags, { ru: 'Поставить метки', en: 'Add tags', widget: 'tags' }),
  removeTags: field(Tags, { ru: 'Снять метки', en: 'Remove tags', widget: 'tags' }),
  optOut: field(z.enum(['keep', 'yes', 'no']).default('keep'), {
    ru: 'Отказ от сообщений',
    en: 'Opt-out',
    choices: {
      keep: { ru: 'не менять', en: 'keep' },
      yes: { ru: 'больше не писать', en: 'write no more' },
      no: { ru: 'снова можно писать', en: 'writing is allowed again' },
    },
    advanced: true,
  }),
});

/** Меняет поля и метки собеседника: они переживают выполнение. */
export const contact = defineNode({
  type: 'contact',
  category: 'data',
  title: { ru: 'Собеседник', en: 'Contact' },
  description: {
    ru: 'Записывает поля и метки собеседника; их видят все цепочки аккаунта.',
    en: 'Writes fields and tags of the contact; every chain of the account sees them.',
  },
  icon: 'person_edit',
  settings: Settings,
  outputs: [nextOutput],
  prepare(settings, tools) {
    const fields = settings.fields.map(({ name, value, onlyIfEmpty }, index) => {
      if (contactOwnFields.includes(name)) {
        tools.problem('variable.reserved', `fields.${String(index)}.name`, { name });
      }
      return { name, onlyIfEmpty, value: tools.value(value, `fields.${String(index)}.value`) };
    });
    const tags = (list: 'addTags' | 'removeTags'): readonly Template[] =>
      settings[list].map((tag, index) => tools.template(tag, `${list}.${String(index)}`));
    const [adding, removing] = [tags('addTags'), tags('removeTags')];
    return {
      enter({ scope, scene }) {
        if (!scene.contact) throw new NodeFailure('contact.none', 'У выполнения нет собеседника');
        const set: Record<string, Json> = {};
        for (const { name, value, onlyIfEmpty } of fields) {
          const known = scene.contact.variables[name];
          if (!onlyIfEmpty || isEmpty(known)) set[name] = toJson(value(scope));
        }
        const change = {
          ...(fields.length > 0 && { set }),
          ...(settings.remove.length > 0 && { remove: settings.remove }),
          ...(adding.length > 0 && { addTags: rendered(adding, scope) }),
          ...(removing.length > 0 && { removeTags: rendered(removing, scope) }),
          ...(settings.optOut !== 'keep' && { optedOut: settings.optOut === 'yes' }),
        };
        return go('next', { contact: change });
      },
    };
  },
});

function rendered(templates: readonly Template[], scope: Scope): readonly string[] {
  return templates.map((template) => template(scope).trim()).filter((tag) => tag !== '');
}
