import type { PageOf, PageQuery } from './paged-list.js';

const limit = 100;

/** Список целиком, страница за страницей: для того, чего десятки и сотни, а не тысячи. */
export async function readAll<Row>(
  read: (page: PageQuery) => Promise<PageOf<Row>>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit, after });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}
