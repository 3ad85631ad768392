import type { Setting } from './set-in.js';
import { valueText, writtenValue } from './written-value.js';

/** Собеседник тест-чата, каким его показывает сервер. */
export interface TestPerson {
  readonly name: string;
  readonly tags: readonly string[];
  readonly variables: object;
  readonly optedOut: boolean;
}

/** Он же в форме: всё текстом. */
export interface PersonDraft {
  readonly name: string;
  /** Метки через запятую. */
  readonly tags: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
  readonly optedOut: boolean;
}

export interface PersonChange {
  name?: string;
  optedOut?: boolean;
  addTags?: string[];
  removeTags?: string[];
  set?: Record<string, Setting>;
  remove?: string[];
}

export function draftOfPerson({ name, tags, variables, optedOut }: TestPerson): PersonDraft {
  const fields = Object.entries(variables).map(([field, value]: [string, unknown]) => ({
    name: field,
    text: valueText(value),
  }));
  return { name, tags: tags.join(', '), fields, optedOut };
}

/** Только то, что человек поменял: нетронутое сервер оставит как есть. */
export function personChange(person: TestPerson, draft: PersonDraft): PersonChange {
  const tags = tagsOf(draft.tags);
  const known = new Map(draftOfPerson(person).fields.map(({ name, text }) => [name, text]));
  const fields = draft.fields.filter(({ name }) => name.trim() !== '');
  const set = fields.filter(({ name, text }) => known.get(name) !== text);
  const remove = [...known.keys()].filter((name) => !fields.some((field) => field.name === name));
  const addTags = tags.filter((tag) => !person.tags.includes(tag));
  const removeTags = person.tags.filter((tag) => !tags.includes(tag));
  const name = draft.name.trim();
  return {
    ...(name !== '' && name !== person.name && { name }),
    ...(draft.optedOut !== person.optedOut && { optedOut: draft.optedOut }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
    ...(set.length > 0 && {
      set: Object.fromEntries(set.map(({ name, text }) => [name.trim(), writtenValue(text)])),
    }),
    ...(remove.length > 0 && { remove }),
  };
}

function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
