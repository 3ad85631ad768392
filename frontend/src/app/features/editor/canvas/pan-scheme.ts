import type { DestroyRef } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { F_SCROLL_PAN_CONTROL_SCHEME, type IFControlScheme } from '@foblex/flow';
import { filter, fromEvent, map, merge } from 'rxjs';

const typing = 'input, textarea, select, button, [contenteditable]';

/**
 * Колесо двигает холст, с Ctrl — увеличивает; мышь по пустому месту выделяет рамкой, с пробелом или средней
 * кнопкой — тащит холст; палец тащит холст. Готовая схема Foblex перехватывает мышь и вне холста — здесь нет.
 */
export function panScheme(destroyed: DestroyRef): IFControlScheme {
  let space = false;
  const pressed = fromEvent<KeyboardEvent>(document, 'keydown').pipe(
    filter(({ code, target }) => code === 'Space' && !isTyping(target)),
    map(() => true),
  );
  const released = merge(
    fromEvent<KeyboardEvent>(document, 'keyup').pipe(filter(({ code }) => code === 'Space')),
    fromEvent(window, 'blur'),
  ).pipe(map(() => false));
  merge(pressed, released)
    .pipe(takeUntilDestroyed(destroyed))
    .subscribe((held) => (space = held));
  const base = F_SCROLL_PAN_CONTROL_SCHEME;
  return {
    ...base,
    canvasMove: (event) =>
      inFlow(event) && (isTouch(event) || base.canvasMove(event) || (space && isPrimary(event))),
    selection: (event) => !space && !isTouch(event) && inFlow(event) && base.selection(event),
    nodeMove: (event) => isTouch(event) || base.nodeMove(event),
    createConnection: (event) => isTouch(event) || base.createConnection(event),
    reassignConnection: (event) => isTouch(event) || base.reassignConnection(event),
    nodeResize: (event) => isTouch(event) || base.nodeResize(event),
  };
}

/** Щелчок с Shift, Ctrl или ⌘ добавляет к выделенному. */
export function addsToSelection(event: Event): boolean {
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

function isTouch(event: Event): boolean {
  return event.type.startsWith('touch');
}

function isPrimary(event: Event): boolean {
  return event instanceof MouseEvent && event.button === 0;
}

function inFlow({ target }: Event): boolean {
  return target instanceof Element && target.closest('f-flow') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}
