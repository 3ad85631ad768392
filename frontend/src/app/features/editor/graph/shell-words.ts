/** Делит строку на слова, как это делает оболочка: кавычки, обратная черта, переносы строк. */
export function shellWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  const source = line.replaceAll(/\\\r?\n/g, ' ').trim();
  // Кусок слова: в одинарных кавычках, в двойных, одна экранированная буква, обычная буква, пробел.
  for (const [piece] of source.matchAll(/\$?'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\.|\s+|./gs)) {
    if (/^\s/.test(piece)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + plain(piece);
  }
  return word === undefined ? words : [...words, word];
}

function plain(piece: string): string {
  if (piece.startsWith("$'")) return piece.slice(2, -1).replaceAll(/\\(.)/gs, escaped);
  if (piece.startsWith("'")) return piece.slice(1, -1);
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\(["\\$`])/g, '$1');
  return piece.startsWith('\\') ? piece.slice(1) : piece;
}

function escaped(_whole: string, letter: string): string {
  const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return known[letter] ?? letter;
}
