import { fieldOf, TlSchema, type TlConstructor, type TlField } from './schema.js';

const definition = /^([\w.]+)#([0-9a-f]{1,8})\s*(?:\{[^}]*\}\s*)?(.*?)\s*=\s*[^=]+;$/;
const conditional = /^(\w+\.\d+)\?(.+)$/;

/** Разбирает схему, записанную языком TL (`имя#номер поле:тип … = Тип;`). */
export function schemaFromText(layer: number, text: string): TlSchema {
  return new TlSchema(layer, constructors(text));
}

function* constructors(text: string): Iterable<TlConstructor> {
  for (const line of text.split('\n')) {
    const [, name, id, rest] = definition.exec(line.trim()) ?? [];
    if (!name || !id || name === 'vector') continue;
    yield { id: Number.parseInt(id, 16), name, fields: fields(rest ?? '') };
  }
}

function fields(text: string): TlField[] {
  return text.split(/\s+/).filter(Boolean).map(field);
}

function field(text: string): TlField {
  const [name = '', ...rest] = text.split(':');
  const type = rest.join(':');
  const [, predicate, inner] = conditional.exec(type) ?? [];
  return predicate && inner ? fieldOf(name, inner, predicate) : fieldOf(name, type);
}
