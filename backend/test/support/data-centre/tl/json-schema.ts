import { z } from 'zod';
import { fieldOf, TlSchema, type TlConstructor } from './schema.js';

const entry = z.object({
  name: z.string(),
  id: z.number(),
  arguments: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      typeModifiers: z
        .object({ predicate: z.string().optional(), isVector: z.boolean().optional() })
        .optional(),
    }),
  ),
});
const file = z.object({ l: z.number(), e: z.array(entry) });

/** Разбирает схему mtcute: `{ l: слой, e: [конструкторы и методы] }`. */
export function schemaFromJson(json: unknown): TlSchema {
  const { l: layer, e: entries } = file.parse(json);
  return new TlSchema(layer, entries.map(constructorOf));
}

function constructorOf(each: z.infer<typeof entry>): TlConstructor {
  const fields = each.arguments.map(({ name, type, typeModifiers }) =>
    fieldOf(name, typeModifiers?.isVector ? `Vector<${type}>` : type, typeModifiers?.predicate),
  );
  return { id: each.id, name: each.name, fields };
}
