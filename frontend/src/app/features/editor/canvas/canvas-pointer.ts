import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, map, merge } from 'rxjs';
import { CanvasMenuState } from './canvas-menu-state.js';
import { CanvasView } from './canvas-view.js';
import { DrawnPart } from './drawn-part.js';
import { FrameCarry } from './frame-carry.js';

/** Мышь над холстом: где она, что ею взяли и где просят меню. Слушает мимо шаблона: на каждый пиксель рисовать нечего. */
@Directive({ selector: '[zvCanvasPointer]' })
export class CanvasPointer {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly destroyed = inject(DestroyRef);
  private readonly view = inject(CanvasView);
  private readonly drawn = inject(DrawnPart);
  private readonly carry = inject(FrameCarry);
  private readonly menu = inject(CanvasMenuState);

  constructor() {
    this.followHover();
    this.followDrag();
    this.followWheel();
    fromEvent<MouseEvent>(this.host, 'contextmenu')
      .pipe(
        filter(({ target }) => !(target instanceof Element && target.closest('input, textarea'))),
        takeUntilDestroyed(),
      )
      .subscribe((event) => this.ask(event));
  }

  private followHover(): void {
    const over = fromEvent<PointerEvent>(this.host, 'pointermove');
    const away = fromEvent<PointerEvent>(this.host, 'pointerleave').pipe(map(() => undefined));
    merge(over, away)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe((at) => this.view.hover(at && { x: at.clientX, y: at.clientY }));
  }

  /** У предела масштаба холст не меняется, но рука ещё крутит колесо. */
  private followWheel(): void {
    fromEvent<WheelEvent>(this.host, 'wheel', { passive: true })
      .pipe(
        filter(({ ctrlKey, metaKey }) => ctrlKey || metaKey),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe(() => this.drawn.zoomed());
  }

  private followDrag(): void {
    fromEvent<PointerEvent>(this.host, 'pointerdown', { capture: true })
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(({ target }) => {
        this.view.hold(true);
        this.carry.grab(partName(target));
      });
    merge(fromEvent(window, 'pointerup'), fromEvent(window, 'pointercancel'))
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(() => {
        this.view.hold(false);
        this.carry.release();
      });
  }

  private ask(event: MouseEvent): void {
    const { target, clientX, clientY } = event;
    const connection = target instanceof Element ? target.closest('f-connection')?.id : undefined;
    event.preventDefault();
    this.menu.openAt({ x: clientX, y: clientY }, partName(target), connection);
  }
}

/** Имя узла, заметки или рамки под мышью. */
function partName(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const part = target.closest('[data-f-node-id], [data-f-group-id]');
  const { fNodeId, fGroupId } = part instanceof HTMLElement ? part.dataset : {};
  return fNodeId ?? fGroupId;
}
