/** Слово владельца: `.имя` и всё после него. */
export interface ChatCommandWords {
  readonly name: string;
  readonly text: string;
}

/** Телефон сам ставит заглавную в начале строки: имя сравнивают строчным. */
export function chatCommandOf(text: string): ChatCommandWords | undefined {
  const found = /^\.([a-z][a-z0-9-]{0,39})(?:\s+([\s\S]*))?$/i.exec(text);
  return found?.[1] === undefined
    ? undefined
    : { name: found[1].toLowerCase(), text: found[2] ?? '' };
}
