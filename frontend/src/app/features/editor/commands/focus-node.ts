/** Ставит клавиатуру на карточку узла, когда она нарисована. */
export function focusNode(id: string): void {
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-f-node-id="${CSS.escape(id)}"]`);
    if (card instanceof HTMLElement) card.focus({ preventScroll: true });
  });
}
