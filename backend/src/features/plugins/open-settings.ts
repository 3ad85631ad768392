import { isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';

type Schema = JsonObject;

/**
 * Тайное поле помечают в схеме `format: "secret"` или `writeOnly: true`; наружу его значение не выходит. Пометка
 * глубже обычных полей (в списке, в `anyOf`) и ссылка `$ref` прячут поле целиком: лучше лишнее, чем ключ.
 */
const marks = /"format":"secret"|"writeOnly":true|"\$ref":/;

type Kind = 'open' | 'group' | 'secret';

/** Значения, которые можно показать: описанные схемой и не тайные. */
export function openSettingsOf(schema: Schema, values: JsonObject): JsonObject {
  const shown: Record<string, Json> = {};
  for (const [name, property] of propertiesOf(schema)) {
    const value = own(values, name);
    const kind = kindOf(property);
    if (value === undefined || kind === 'secret') continue;
    if (kind === 'open') shown[name] = value;
    else if (isJsonObject(property) && isJsonObject(value))
      shown[name] = openSettingsOf(property, value);
  }
  return shown;
}

/** Пути заданных тайных полей: странице видно, что ключ есть, но не какой. */
export function givenSecrets(schema: Schema, values: JsonObject, place = ''): string[] {
  return propertiesOf(schema).flatMap(([name, property]) => {
    const value = own(values, name);
    const kind = kindOf(property);
    if (value === undefined || kind === 'open') return [];
    if (kind === 'secret') return [`${place}${name}`];
    return isJsonObject(property) && isJsonObject(value)
      ? givenSecrets(property, value, `${place}${name}.`)
      : [];
  });
}

/** Новые значения вместе с тайными, которых в запросе нет; `null` стирает тайное. */
export function withKeptSecrets(schema: Schema, before: JsonObject, given: JsonObject): JsonObject {
  const properties = new Map(propertiesOf(schema));
  const described = [...properties.keys()].filter((name) => Object.hasOwn(before, name));
  const names = new Set([...described, ...Object.keys(given)]);
  const kept = [...names].flatMap((name): [string, Json][] => {
    const value = keptValue(properties.get(name), own(before, name), own(given, name));
    return value === undefined ? [] : [[name, value]];
  });
  return { ...undescribed(schema, before), ...Object.fromEntries(kept) };
}

function keptValue(
  property: Json | undefined,
  was: Json | undefined,
  now: Json | undefined,
): Json | undefined {
  const kind = property === undefined ? 'open' : kindOf(property);
  if (kind === 'secret') return now === null ? undefined : (now ?? was);
  const groups = kind === 'group' && isJsonObject(property) && isJsonObject(was);
  return groups && isJsonObject(now) ? withKeptSecrets(property, was, now) : now;
}

/** Поля вне описания не показываются, поэтому и не теряются; строгой схеме они только мешали бы. */
function undescribed(schema: Schema, values: JsonObject): JsonObject {
  if (schema['additionalProperties'] === false) return {};
  const known = new Set(propertiesOf(schema).map(([name]) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !known.has(name)));
}

function kindOf(property: Json): Kind {
  if (!isJsonObject(property) || !marks.test(JSON.stringify(property))) return 'open';
  const { properties, ...rest } = property;
  return isJsonObject(properties) && !marks.test(JSON.stringify(rest)) ? 'group' : 'secret';
}

function propertiesOf(schema: Schema): [string, Json][] {
  const { properties } = schema;
  return isJsonObject(properties) ? Object.entries(properties) : [];
}

function own(values: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
