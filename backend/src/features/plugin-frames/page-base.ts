const sheet = Buffer.from('\n<link rel="stylesheet" href="/plugins/page.css">\n');

/** Страница с основой стилей: без своих она берёт тему и шрифт «Звена», а не остаётся белой в тёмной теме. */
export function withPageBase(page: Buffer): Buffer {
  return Buffer.concat([page, sheet]);
}
