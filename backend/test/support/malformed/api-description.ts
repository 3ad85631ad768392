import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Поле, принимающее значения нескольких типов, портить типом бесполезно: тип у него не один. */
const Property = z.looseObject({ type: z.string().optional().catch(undefined) });
const Schema = z.looseObject({
  $ref: z.string().optional(),
  properties: z.record(z.string(), Property).optional(),
});
const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Operation = z.object({
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), schema: Property.optional() }))
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
});
const Description = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

/** Маршрут, как его описывает openapi.json. */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly pathNames: readonly string[];
  readonly queryTypes: ReadonlyMap<string, string>;
  /** Виды тела; пусто — тела у маршрута нет. */
  readonly contentTypes: readonly string[];
  /** Поля тела и их типы; у свободного документа полей нет. */
  readonly bodyTypes: ReadonlyMap<string, string>;
}

/** Маршруты из docs/reference/openapi.json. */
export function describedRoutes(): readonly Route[] {
  const file = new URL('../../../../docs/reference/openapi.json', import.meta.url);
  const { paths, components } = Description.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => {
      const content = operation.requestBody?.content ?? {};
      const schema = Object.values(content)[0]?.schema;
      const named = components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? schema;
      const within = (place: string) => operation.parameters.filter((it) => it.in === place);
      return {
        name: `${method.toUpperCase()} ${path}`,
        method,
        path,
        pathNames: within('path').map(({ name }) => name),
        queryTypes: new Map(within('query').map(({ name, schema: it }) => [name, it?.type ?? ''])),
        // У тела из байтов полей нет: портить в нём по имени нечего.
        contentTypes: Object.keys(content).filter((it) => it !== 'application/octet-stream'),
        bodyTypes: new Map(
          Object.entries(named?.properties ?? {}).map(([name, it]) => [name, it.type ?? '']),
        ),
      };
    }),
  );
}
