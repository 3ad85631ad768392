const fields = 'input, textarea, select, [contenteditable="true"], .cm-editor';

/** Нажатие пришлось в поле ввода: сочетания холста его не трогают. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
