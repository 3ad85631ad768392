/** Множество, где `item` есть, если его не было, и наоборот. */
export function toggled<T>(items: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return new Set(items.has(item) ? [...items].filter((each) => each !== item) : [...items, item]);
}
