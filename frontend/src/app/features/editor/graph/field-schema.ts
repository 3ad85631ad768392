import { isJsonList, isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';

/** JSON Schema поля вместе с нашими подсказками для формы. Читается терпеливо: её пишут и плагины. */
export class FieldSchema {
  private constructor(
    private readonly source: JsonObject,
    private readonly root: JsonObject,
  ) {}

  static of(schema: unknown): FieldSchema {
    const source = asObject(schema);
    return new FieldSchema(source, source);
  }

  /** Поля объекта по порядку; у вариантов (`oneOf`, `anyOf`) — того, к которому подходит значение. */
  properties(value: unknown): readonly (readonly [string, FieldSchema, boolean])[] {
    const { source } = this.shape(value);
    const required = asList(source['required']);
    return Object.entries(asObject(source['properties'])).map(([name, schema]) => [
      name,
      this.inner(schema),
      required.includes(name),
    ]);
  }

  get items(): FieldSchema {
    return this.inner(this.source['items']);
  }

  /** Вид значения: `string`, `array` …; у ссылки или смеси видов — пусто: годится любое. */
  get type(): string {
    return this.word('type') || typeOfValues(this.values);
  }

  get widget(): string {
    return this.word('widget');
  }

  get values(): readonly Json[] {
    if (this.source['const'] !== undefined) return [this.source['const']];
    return asList(this.source['enum']);
  }

  get fallback(): Json | undefined {
    return this.source['default'];
  }

  get advanced(): boolean {
    return this.source['advanced'] === true;
  }

  /** Ключ или пароль: сервер его принимает, но обратно не отдаёт. */
  get sealed(): boolean {
    return this.word('format') === 'secret' || this.source['writeOnly'] === true;
  }

  get isObject(): boolean {
    return this.type === 'object' && Object.keys(asObject(this.source['properties'])).length > 0;
  }

  get hasVariants(): boolean {
    return this.variants.length > 1 && this.variants.every((variant) => variant.isObject);
  }

  /** Признак, по которому варианты различают: поле, у каждого варианта постоянное и своё. */
  get discriminator(): string | undefined {
    const [first, ...others] = this.variants;
    return first
      ?.properties(undefined)
      .map(([name]) => name)
      .find((name) => [first, ...others].every((each) => each.property(name)?.values.length === 1));
  }

  get variants(): readonly FieldSchema[] {
    return asList(this.source['oneOf'] ?? this.source['anyOf']).map((each) => this.inner(each));
  }

  property(name: string): FieldSchema | undefined {
    const found = asObject(this.source['properties'])[name];
    return found === undefined ? undefined : this.inner(found);
  }

  word(key: string): string {
    const value = this.source[key];
    return typeof value === 'string' ? value : '';
  }

  number(key: string): number | undefined {
    const value = this.source[key];
    return typeof value === 'number' ? value : undefined;
  }

  /** Текст на языке человека; без перевода — на первом. */
  said(key: string, language: string): string {
    return (language === 'en' && this.word(`${key}En`)) || this.word(key);
  }

  choices(language: string): readonly { readonly value: string; readonly text: string }[] {
    const texts = asObject(this.source['choices']);
    const values = this.values.length > 0 ? this.values : this.items.values;
    const names = values.length > 0 ? values.map(String) : Object.keys(texts);
    return names.map((value) => {
      const text = asObject(texts[value])[language];
      return { value, text: typeof text === 'string' ? text : value };
    });
  }

  /** Значит ли поле что-то при таких соседних полях. */
  matters(neighbour: (name: string) => unknown): boolean {
    return Object.entries(asObject(this.source['when'])).every(([name, values]) =>
      asList(values).some((value) => value === neighbour(name)),
    );
  }

  private shape(value: unknown): FieldSchema {
    if (this.isObject || this.variants.length === 0) return this;
    const mark = this.discriminator;
    const chosen = mark === undefined ? undefined : asObject(value)[mark];
    const fit = this.variants.find((each) => each.property(mark ?? '')?.values[0] === chosen);
    return fit ?? this.variants[0] ?? this;
  }

  private inner(schema: unknown): FieldSchema {
    const own = asObject(schema);
    const reference = own['$ref'];
    const name = /^#\/\$defs\/(\w+)$/.exec(typeof reference === 'string' ? reference : '')?.[1];
    const target = name === undefined ? {} : asObject(asObject(this.root['$defs'])[name]);
    // Описание произвольного JSON ссылается само на себя: раскрывать его незачем.
    return new FieldSchema(
      asList(target['anyOf']).length > 2 ? own : { ...target, ...own },
      this.root,
    );
  }
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function asList(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}

function typeOfValues([first]: readonly Json[]): string {
  return first === undefined ? '' : typeof first;
}
