import { expect, type Locator, type Page } from '@playwright/test';

/** Настройки выделенного узла. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Настройки выделенного' });
}

/** Открывает редактор на узле. */
export async function select(page: Page, editor: string, node: string): Promise<void> {
  await page.goto(`${editor}?node=${node}`);
  await expect(panel(page).getByLabel('Название узла')).toBeVisible();
}
