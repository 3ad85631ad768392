export interface WindowRange {
  /** Первая видимая строка и строка за последней. */
  readonly from: number;
  readonly to: number;
  /** На сколько первая строка ушла под верхний край. */
  readonly shift: number;
}

export interface WindowState {
  readonly top: number;
  readonly height: number;
  /** Держаться конца: новое видно сразу. */
  readonly following: boolean;
}

/**
 * Какие строки длинного журнала видны. Пока окно держится конца, место считается от числа строк, а не от
 * прокрутки: иначе при быстрой записи окно отставало бы на кадр и показывало пустоту.
 */
export function rangeOf(state: WindowState, lines: number, rowHeight: number): WindowRange {
  const lowest = Math.max(0, lines * rowHeight - state.height);
  const top = state.following ? lowest : Math.min(state.top, lowest);
  const from = Math.floor(top / rowHeight);
  const to = Math.min(lines, Math.ceil((top + state.height) / rowHeight) + 1);
  return { from, to, shift: top - from * rowHeight };
}

/** Прокрутили: вверх — чтение, запись больше не двигает окно; снова до конца — окно держится его. */
export function scrolled(state: WindowState, top: number, lowest: number): WindowState {
  const atEnd = top >= lowest - 2;
  const up = top < state.top - 1;
  return { ...state, top, following: atEnd || (state.following && !up) };
}
