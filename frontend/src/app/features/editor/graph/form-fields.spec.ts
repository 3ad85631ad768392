/** @jest-environment node */
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { nodeCatalog } from '@zveno/engine/reference/node-catalog.js';
import type { FormField } from './form-field.js';
import { formFields } from './form-fields.js';
import type { Settings } from './set-in.js';

const catalog: ReadonlyMap<string, unknown> = new Map(
  nodeCatalog(builtinNodes).map(({ type, settings }) => [type, structuredClone(settings)]),
);
const form = (type: string, settings: Settings = {}): readonly FormField[] =>
  formFields(catalog.get(type), settings, 'ru');
const names = (fields: readonly FormField[]): string[] => fields.map(({ name }) => name);
const named = (fields: readonly FormField[], name: string): FormField | undefined =>
  fields.find((field) => field.name === name);

describe(formFields.name, () => {
  it('рисует каждый встроенный узел без полей JSON', () => {
    const raw = [...catalog.keys()].flatMap((type) =>
      form(type).flatMap(({ kind, id }) => (kind === 'json' ? [`${type}.${id}`] : [])),
    );

    expect(raw).toEqual([]);
  });

  it('тело HTTP-запроса в JSON — единственное, что пишут как JSON', () => {
    expect(named(form('http', { bodyKind: 'json' }), 'json')?.kind).toBe('json');
    expect(named(form('http', { bodyKind: 'form' }), 'json')).toBeUndefined();
  });

  it('показывает только то, что при этих настройках что-то значит', () => {
    expect(names(form('message'))).toContain('lateLimit');
    expect(names(form('message', { late: 'ignore' }))).not.toContain('lateLimit');
    expect(names(form('delay', { how: 'random' }))).toEqual(['how', 'from', 'to']);
  });

  it('условие словами: правая часть есть, только когда она нужна', () => {
    const rule = (operator: string): string[] => {
      const [groups] = form('condition', {
        groups: [{ rules: [{ left: '{{age}}', operator, right: '18' }] }],
      }).filter(({ kind }) => kind === 'rules');
      const rules = named(groups?.rows[0]?.fields ?? [], 'rules');
      return names(rules?.rows[0]?.fields ?? []);
    };

    expect(rule('equals')).toEqual(['left', 'operator', 'right', 'as']);
    expect(rule('is-true')).not.toContain('right');
  });

  it('записанное не по схеме и незнакомое не теряет', () => {
    const fields = form('send', { text: { odd: true }, future: 1 });

    expect(named(fields, 'text')).toMatchObject({ kind: 'json', value: { odd: true } });
    expect(named(fields, 'future')).toMatchObject({ kind: 'value', value: 1 });
  });

  it('варианты объекта различает по постоянному полю', () => {
    const variant = (kind: string, name: string): object => ({
      type: 'object',
      properties: { kind: { const: kind }, [name]: { type: 'string', title: name } },
    });
    const schema = {
      type: 'object',
      properties: {
        pay: { title: 'Оплата', oneOf: [variant('card', 'bank'), variant('cash', 'desk')] },
      },
    };

    const [pay] = formFields(schema, { pay: { kind: 'cash' } }, 'ru');

    expect(pay?.kind).toBe('group');
    expect(names(pay?.fields ?? [])).toEqual(['kind', 'desk']);
    expect(pay?.fields[0]).toMatchObject({
      kind: 'choice',
      choices: [{ value: 'card' }, { value: 'cash' }],
    });
  });
});
