import { Directive, output, signal } from '@angular/core';

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Принимает файлы, брошенные мышью на элемент; `over` — файл сейчас над ним. */
@Directive({
  selector: '[zvFileDrop]',
  exportAs: 'zvFileDrop',
  host: {
    '(dragenter)': 'enter($event)',
    '(dragover)': 'keep($event)',
    '(dragleave)': 'leave()',
    '(drop)': 'drop($event)',
  },
})
export class FileDrop {
  readonly zvFileDrop = output<readonly File[]>();
  readonly over = signal(false);
  // Вход во вложенный элемент приходит раньше выхода из внешнего: считаем вложенность.
  private depth = 0;

  protected enter(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.depth += 1;
    this.over.set(true);
  }

  protected keep(event: DragEvent): void {
    if (hasFiles(event)) event.preventDefault();
  }

  protected leave(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth === 0) this.over.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.depth = 0;
    this.over.set(false);
    this.zvFileDrop.emit([...(event.dataTransfer?.files ?? [])]);
  }
}
