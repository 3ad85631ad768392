import type axeCore from 'axe-core';

declare global {
  /** Проверка доступности, которую тест загружает в саму страницу. */
  const axe: typeof axeCore;
}
