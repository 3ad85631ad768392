const fields = 'zv-inspector zv-setting-form :is(input, textarea, select, button)';

/** Ставит клавиатуру в первое поле настроек, когда они показаны. */
export function focusSettings(): void {
  requestAnimationFrame(() => {
    const [first] = document.querySelectorAll<HTMLElement>(fields);
    first?.focus();
  });
}
