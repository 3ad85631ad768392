import type { Page } from '@playwright/test';

/** Бросает взятое мышью и отменяет бросок раньше, чем страница успела его нарисовать. */
export async function dropAndUndo(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.evaluate(({ x, y }) => {
    const place = { bubbles: true, clientX: x, clientY: y };
    const undo = { bubbles: true, key: 'z', code: 'KeyZ', ctrlKey: true };
    document.body.dispatchEvent(new PointerEvent('pointerup', place));
    document.body.dispatchEvent(new KeyboardEvent('keydown', undo));
  }, at);
  await page.mouse.up();
}
