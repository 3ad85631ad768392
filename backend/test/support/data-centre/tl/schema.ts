/** Тип поля TL после разбора схемы; `query` — «любой метод» (`!X`) внутри обёрток. */
export type TlType =
  | { readonly kind: 'int' | 'long' | 'double' | 'int128' | 'int256' }
  | { readonly kind: 'string' | 'bytes' | 'flags' | 'true' | 'bool' | 'object' | 'query' }
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'vector'; readonly boxed: boolean; readonly item: TlType };

export interface TlField {
  /** Имя в верблюжьем регистре: `random_id` читается как `randomId`. */
  readonly name: string;
  readonly type: TlType;
  /** Бит слова флагов, от которого зависит, есть ли поле в сообщении. */
  readonly flag?: { readonly word: string; readonly bit: number };
}

export interface TlConstructor {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly TlField[];
}

/** Схема одного слоя: конструкторы и методы по номеру и по имени. */
export class TlSchema {
  private readonly byId = new Map<number, TlConstructor>();
  private readonly byName = new Map<string, TlConstructor>();

  constructor(
    readonly layer: number,
    constructors: Iterable<TlConstructor>,
  ) {
    for (const each of constructors) {
      this.byId.set(each.id, each);
      if (!this.byName.has(each.name)) this.byName.set(each.name, each);
    }
  }

  find(id: number): TlConstructor | undefined {
    return this.byId.get(id);
  }

  named(name: string): TlConstructor {
    const found = this.byName.get(name);
    if (!found) throw new Error(`В слое ${String(this.layer)} нет конструктора ${name}`);
    return found;
  }
}

const scalars: Readonly<Record<string, TlType>> = {
  '#': { kind: 'flags' },
  '!X': { kind: 'query' },
  int: { kind: 'int' },
  long: { kind: 'long' },
  int53: { kind: 'long' },
  double: { kind: 'double' },
  int128: { kind: 'int128' },
  int256: { kind: 'int256' },
  string: { kind: 'string' },
  bytes: { kind: 'bytes' },
  true: { kind: 'true' },
  Bool: { kind: 'bool' },
};

/** `Vector<long>`, `vector<future_salt>`, `InputPeer`, `int` → тип. */
export function typeOf(text: string): TlType {
  const vector = /^(V|v)ector<(.+)>$/.exec(text);
  if (vector?.[2]) {
    return { kind: 'vector', boxed: vector[1] === 'V', item: typeOf(vector[2]) };
  }
  const scalar = scalars[text];
  if (scalar) return scalar;
  const last = text.slice(text.lastIndexOf('.') + 1);
  return /^[a-z]/.test(last) ? { kind: 'bare', name: text } : { kind: 'object' };
}

export function fieldOf(name: string, type: string, predicate?: string): TlField {
  const camel = name.replace(/_([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
  if (!predicate) return { name: camel, type: typeOf(type) };
  const [word = 'flags', bit = '0'] = predicate.split('.');
  return { name: camel, type: typeOf(type), flag: { word, bit: Number(bit) } };
}
