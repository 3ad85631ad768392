/** Место ошибки в файле: без него замечание на чужом языке не сказало бы ничего. */
export interface RemarkPlace {
  readonly line: number;
  readonly column: number;
}

export function remarkPlace(message: string): RemarkPlace | undefined {
  const found = /^Строка (\d+), столбец (\d+)/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}
