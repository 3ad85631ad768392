import { DomainError, type FieldProblem } from '@zveno/contracts/domain-error.js';
import { isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { z } from 'zod';

const built = new WeakMap<JsonObject, z.ZodType>();

/** Схема собирается один раз на загруженную версию плагина. */
function validatorOf(schema: JsonObject): z.ZodType {
  const known = built.get(schema) ?? z.fromJSONSchema(schema);
  built.set(schema, known);
  return known;
}

/** Значения строки запроса — текст; схеме их показывают тем, чем она их называет. */
export function checkQuery(schema: JsonObject | undefined, query: JsonObject): void {
  if (!schema) return;
  const { properties } = schema;
  const types = isJsonObject(properties) ? properties : {};
  const typed = Object.entries(query).map(([name, text]) => [name, typedAs(types[name], text)]);
  fail(validatorOf(schema).safeParse(Object.fromEntries(typed)).error, 'query');
}

/** Тело по схеме, с её значениями по умолчанию. */
export function checkBody(schema: JsonObject | undefined, body: Json): Json {
  if (!schema) return body;
  const { data, error } = validatorOf(schema).safeParse(body);
  fail(error, 'body');
  return z.json().parse(data);
}

function typedAs(property: Json | undefined, text: Json): Json {
  const type = isJsonObject(property) ? property['type'] : undefined;
  if ((type === 'integer' || type === 'number') && text !== '' && Number.isFinite(Number(text)))
    return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function fail(error: z.ZodError | undefined, place: string): void {
  if (!error) return;
  const problems = schemaProblems(error).map(({ path, ...words }): FieldProblem => {
    return { path: path === '' ? place : `${place}.${path}`, ...words };
  });
  throw new DomainError('request.invalid', 'invalid', {}, problems);
}
