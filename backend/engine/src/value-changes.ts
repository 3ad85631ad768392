/** Изменённое значение; отсутствие — `undefined` с той стороны, где его нет. */
export interface ValueChange {
  /** Путь через точку от узла или документа: `settings.text`, `next.yes`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Чем значения отличаются — по одной перемене на самое глубокое место. Порядок ключей не важен. */
export function valueChanges(before: unknown, after: unknown, path = ''): readonly ValueChange[] {
  if (Object.is(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  if (!isGroup(before) || !isGroup(after)) return [{ path, before, after }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    valueChanges(read(before, name), read(after, name), path === '' ? name : `${path}.${name}`),
  );
}

type List = readonly unknown[];

/** Строки со своими именами узнаются по ним: вставленная не делает изменёнными все следующие. */
function listChanges(before: List, after: List, path: string): readonly ValueChange[] {
  const [was, became] = [idsOf(before), idsOf(after)];
  if (!was || !became) return placedChanges(before, after, path);
  const at = (place: number): string => `${path}.${String(place)}`;
  const kept = became.filter((id) => was.includes(id));
  const order = was.filter((id) => became.includes(id));
  const moved = kept.some((id, place) => id !== order[place]);
  return [
    ...became.flatMap((id, place) =>
      valueChanges(before[was.indexOf(id)], after[place], at(place)),
    ),
    ...was.flatMap((id, place) =>
      became.includes(id) ? [] : [{ path: at(place), before: before[place], after: undefined }],
    ),
    ...(moved ? [{ path, before: rowsBy(order, before), after: rowsBy(kept, after) }] : []),
  ];
}

/** Имена строк списка; безымянным и одноимённым они не помогут. */
function idsOf(list: List): readonly string[] | undefined {
  const ids = list.map((row) => (isGroup(row) ? read(row, 'id') : undefined));
  const known = ids.filter((id) => typeof id === 'string');
  return new Set(known).size === list.length ? known : undefined;
}

function rowsBy(ids: readonly string[], list: List): List {
  const known = idsOf(list) ?? [];
  return ids.map((id) => list[known.indexOf(id)]);
}

/** Безымянные строки сравниваются по местам между общим началом и общим концом. */
function placedChanges(before: List, after: List, path: string): readonly ValueChange[] {
  const shorter = Math.min(before.length, after.length);
  const same = (one: unknown, other: unknown): boolean => valueChanges(one, other).length === 0;
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const length = Math.max(before.length, after.length) - end - start;
  const [was, became] = [before, after].map((list) => list.slice(start, list.length - end));
  return Array.from({ length }, (_, index) =>
    valueChanges(was?.[index], became?.[index], `${path}.${String(start + index)}`),
  ).flat();
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(structure: object, name: string): unknown {
  return Object.hasOwn(structure, name) ? Reflect.get(structure, name) : undefined;
}
