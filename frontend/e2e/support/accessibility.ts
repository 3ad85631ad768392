import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Столько странице даётся, чтобы дорисоваться. */
const patienceMs = 10_000;

/**
 * Нарушения WCAG 2 A и AA на странице: правило и первое место. Что уходит само, когда страница дорисована, — не
 * нарушение: ответ сервера и смена темы застают её на полпути.
 */
export function violationsOf(page: Page): Promise<string[]> {
  return lasting(() => seenViolations(page));
}

/** Замечания, которые остались: пустой список или последний, полученный за отведённое время. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const late = AbortSignal.timeout(patienceMs);
  for (;;) {
    const found = await look();
    if (found.length === 0 || late.aborted) return found;
  }
}

async function seenViolations(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(source);
  return page.evaluate(async () => {
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
  });
}

/** Нарушения в светлой и в тёмной теме: цвет у них свой, а разметка одна. Тема идёт за устройством. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme=${theme}]`).waitFor();
    found.push(...(await violationsOf(page)).map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

/** Ждёт конца переходов: цвет посреди перехода — не тот, который видит человек. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each instanceof CSSTransition && each.playState === 'running');
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Тексты, не поместившиеся в своё место, и элементы шире страницы — когда она дорисована. */
export function clippedTexts(page: Page): Promise<string[]> {
  return lasting(() => seenClipped(page));
}

function seenClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const visible = (element: Element): boolean =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      !element.closest('.zv-hidden, .t-hidden');
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('');
    const clips = (element: Element): boolean => {
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      const cut = overflowX !== 'visible' && textOverflow !== 'ellipsis' && clipPath === 'none';
      return cut && element.scrollWidth > element.clientWidth + 1;
    };
    const sticksOut = (element: Element): boolean => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > document.documentElement.clientWidth + 1;
    };
    return [...document.querySelectorAll('zv-root *')]
      .filter((element) => ownText(element) !== '' && visible(element))
      .filter((element) => clips(element) || sticksOut(element))
      .map((element) => `${element.tagName} «${ownText(element)}»`);
  });
}
