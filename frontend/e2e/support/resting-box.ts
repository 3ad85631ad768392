import type { Locator } from '@playwright/test';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Где элемент стоит, когда перестал двигаться: мышью целятся в неподвижное. */
export async function restingBox(spot: Locator): Promise<Box> {
  const element = await spot.elementHandle();
  await element.waitForElementState('stable');
  const box = await spot.boundingBox();
  if (!box) throw new Error('элемента на странице нет');
  return box;
}
