import type { OpenAPIObject } from '@nestjs/swagger';
import { isJsonList, isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import type { DeclaredRoute } from '@zveno/contracts/plugin-messages.js';
import type { ActiveParts } from '../../runtime/plugin-parts/plugin-parts.js';
import { schemaRef } from './describe-schemas.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const audience = {
  people: 'Доступен вошедшим.',
  administrators: 'Доступен администраторам.',
  everyone: 'Открыт без входа.',
} as const;

/** Адреса плагина: `rows/:id` → `/api/plugins/shop/rows/{id}`. */
export function routePaths({ id, declares }: ActiveParts, tag: string): [string, PathItem][] {
  return declares.routes.map((route) => {
    const path = route.path.replaceAll(/:([\w-]+)/g, '{$1}');
    const operation = operationOf(id, route, tag);
    return [`/api/plugins/${id}/${path}`, { [route.method.toLowerCase()]: operation }];
  });
}

/** Команды палитры: общий адрес с подставленными именами. */
export function commandPaths({ id, declares }: ActiveParts, tag: string): [string, PathItem][] {
  return declares.commands
    .filter(({ palette }) => palette)
    .map(({ name, title, description }) => {
      const post: Operation = {
        ...{ tags: [tag], summary: title.ru, description: description.ru },
        operationId: `${id}.command.${name}`,
        requestBody: json({ $ref: '#/components/schemas/RunPluginCommandDto' }),
        responses: {
          200: {
            description: 'Ответ команды',
            ...json({ $ref: '#/components/schemas/PluginCommandAnswerDto' }),
          },
          ...refusals,
        },
      };
      return [`/api/plugins/${id}/commands/${name}`, { post }];
    });
}

function operationOf(id: string, route: DeclaredRoute, tag: string): Operation {
  const { name, title, description, access, body, answer } = route;
  return {
    tags: [tag],
    summary: title.ru,
    description: [description?.ru, audience[access]].filter(Boolean).join('\n\n'),
    operationId: `${id}.route.${name}`,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body && { requestBody: { required: true, ...json(schemaRef(id, route, 'body')) } }),
    responses: {
      200: {
        description: 'Ответ плагина',
        ...(answer && json(schemaRef(id, route, 'answer'))),
      },
      ...refusals,
    },
    ...(access === 'everyone' && { security: [{}] }),
  };
}

function pathParameters({ path }: DeclaredRoute): NonNullable<Operation['parameters']> {
  return [...path.matchAll(/:([\w-]+)/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: DeclaredRoute): NonNullable<Operation['parameters']> {
  const { properties, required } = query ?? {};
  const needed = isJsonList(required) ? required : [];
  return Object.entries(isJsonObject(properties) ? properties : {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: needed.includes(name) },
    schema: isJsonObject(schema) ? { ...schema } : {},
  }));
}

const json = (schema: JsonObject | { $ref: string }) => ({
  content: { 'application/json': { schema: { ...schema } } },
});

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } },
  },
});

const refusals = {
  404: problem('Плагин не работает или адреса нет'),
  422: problem('Запрос не подходит к схеме'),
  502: problem('Плагин не справился'),
  504: problem('Плагин не ответил за десять секунд'),
};
