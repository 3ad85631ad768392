import { builtinNodes } from '../builtin-nodes.js';
import { chainSchema } from './chain-schema.js';
import { nodeCatalog } from './node-catalog.js';
import { nodeReference } from './node-reference.js';

/** Все подписанные и неподписанные поля схемы с путями. */
const unlabelled = (schema: unknown, path: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items } = schema as { properties?: object; items?: unknown };
  const own = Object.entries(properties).flatMap(([name, field]: [string, unknown]) => {
    const at = `${path}.${name}`;
    const labelled = typeof field === 'object' && field !== null && 'titleEn' in field;
    return [...(labelled ? [] : [at]), ...unlabelled(field, at)];
  });
  return [...own, ...unlabelled(items, `${path}[]`)];
};

describe('Описания узлов', () => {
  it('у каждой настройки есть подпись на обоих языках', () => {
    const missing = nodeCatalog(builtinNodes).flatMap(({ type, settings }) =>
      unlabelled(settings, type),
    );

    expect(missing).toEqual([]);
  });

  it('у каждого узла есть название, пояснение и значок', () => {
    for (const { title, description, icon } of nodeCatalog(builtinNodes)) {
      expect([title.ru, title.en, description.ru, description.en, icon]).not.toContain('');
    }
  });

  it('каталог переживает JSON: его отдаёт API', () => {
    const catalog = nodeCatalog(builtinNodes);

    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
  });

  it('схема документа знает настройки каждого типа', () => {
    const schema = JSON.stringify(chainSchema(builtinNodes));

    for (const { descriptor } of builtinNodes.all()) {
      expect(schema).toContain(`"const":"${descriptor.type}"`);
    }
  });

  it('справочник называет каждый узел', () => {
    const text = nodeReference(builtinNodes);

    for (const { descriptor } of builtinNodes.all()) {
      expect(text).toContain(`### ${descriptor.title.ru} (\`${descriptor.type}\`)`);
    }
  });
});
