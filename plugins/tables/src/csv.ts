/** Пишет таблицу по RFC 4180: BOM и точка с запятой — так её сразу понимает русский Excel. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** Читает CSV с запятой, точкой с запятой или табуляцией; кавычки — по RFC 4180. */
export function fromCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, '');
  const comma = delimiterOf(body);
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^"${comma}\\r\\n]*)(${comma}|\\r?\\n|\\r|$)`, 'gy');
  const rows: string[][] = [[]];
  for (const [whole, cell = '', end] of body.matchAll(pattern)) {
    rows.at(-1)?.push(bare(cell));
    if (whole === '' || end === '') break;
    if (end !== comma) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

// Что стоит в кавычках, то не разделитель: в тексте запятых бывает больше, чем столбцов.
function delimiterOf(text: string): string {
  const [head = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1);
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ';';
}

// Ячейку, похожую на формулу, табличный редактор исполнил бы: апостроф оставляет её текстом (OWASP, CSV injection).
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function bare(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
