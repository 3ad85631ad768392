import type { OpenAPIObject } from '@nestjs/swagger';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';
import type { DeclaredRoute } from '@zveno/contracts/plugin-messages.js';
import type { ActiveParts } from '../../runtime/plugin-parts/plugin-parts.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Named = [string, Schemas[string]];

/** Настройки узлов плагина. */
export function nodeSchemas({ id, declares }: ActiveParts): Named[] {
  return declares.nodes.map(({ name, settings, title }) =>
    named(`${id}.${name}`, { title: `Узел «${title.ru}»`, ...settings }),
  );
}

/** Тела и ответы адресов плагина. */
export function routeSchemas({ id, declares }: ActiveParts): Named[] {
  return declares.routes.flatMap(({ name, body, answer }) => [
    ...(body ? [named(schemaName(id, name, 'body'), body)] : []),
    ...(answer ? [named(schemaName(id, name, 'answer'), answer)] : []),
  ]);
}

export function schemaRef(
  id: string,
  { name }: DeclaredRoute,
  part: 'body' | 'answer',
): { $ref: string } {
  return { $ref: `#/components/schemas/${schemaName(id, name, part)}` };
}

const schemaName = (id: string, route: string, part: string) => `${id}.route.${route}.${part}`;

/** Ссылки схемы плагина — внутрь неё самой; в общем описании она лежит глубже. */
function named(name: string, schema: JsonObject): Named {
  return [name, { ...isObject(moved(schema, `#/components/schemas/${name}`)) }];
}

function moved(value: Json, place: string): Json {
  if (isJsonList(value)) return value.map((it) => moved(it, place));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' && inner.startsWith('#')
        ? `${place}${inner.slice(1)}`
        : moved(inner, place),
    ]),
  );
}

const isObject = (value: Json): JsonObject => (isJsonObject(value) ? value : {});
