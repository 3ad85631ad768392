import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent } from 'rxjs';
import { CanvasView } from '../canvas/canvas-view.js';
import { copyParts, pasteParts } from '../graph/clipboard.js';
import { boundsOf, grid, type Place, snapped } from '../graph/geometry.js';
import { removeParts } from '../graph/remove-parts.js';
import { isEmpty } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { isTyping } from '#app/shared/is-typing.js';

/**
 * Копирование через буфер обмена системы: скопированное видят другие цепочки и вкладки. Сочетания клавиш приходят
 * событиями браузера — им не нужно разрешение; кнопкам и палитре команд буфер даёт `navigator.clipboard`.
 */
@Injectable()
export class Clipboard {
  private readonly editor = inject(ChainEditor);
  private readonly view = inject(EditorView);
  private readonly canvas = inject(CanvasView);

  constructor() {
    const events = (name: 'copy' | 'cut' | 'paste') =>
      fromEvent<ClipboardEvent>(document, name).pipe(
        filter(({ target }) => !isTyping(target) && !hasSelectedText()),
        takeUntilDestroyed(),
      );
    events('copy').subscribe((event) => this.give(event));
    events('cut').subscribe((event) => {
      if (this.give(event)) this.remove('editor.edits.cut');
    });
    events('paste').subscribe((event) => {
      if (this.take(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    });
  }

  async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.copied());
  }

  async cut(): Promise<void> {
    await this.copy();
    this.remove('editor.edits.cut');
  }

  async paste(): Promise<void> {
    this.take(await navigator.clipboard.readText());
  }

  duplicate(): void {
    const bounds = boundsOf(
      [...this.editor.selection().nodes].flatMap((id) => this.canvas.cardOf(id) ?? []),
    );
    const at = bounds ?? this.canvas.centre();
    const shifted = { x: at.x + 2 * grid, y: at.y + 2 * grid };
    this.put(this.copied(), shifted, 'editor.edits.duplicate');
  }

  remove(key: string): void {
    const selection = this.editor.selection();
    if (isEmpty(selection) || this.view.frozen()) return;
    this.editor.edit({ key }, (document) => removeParts(document, selection));
  }

  private copied(): string {
    return copyParts(this.view.document(), this.editor.selection());
  }

  private give(event: ClipboardEvent): boolean {
    if (isEmpty(this.editor.selection())) return false;
    event.clipboardData?.setData('text/plain', this.copied());
    event.preventDefault();
    return true;
  }

  private take(text: string): boolean {
    return this.put(
      text,
      snapped(this.canvas.pointer() ?? this.canvas.centre()),
      'editor.edits.paste',
    );
  }

  private put(text: string, at: Place, key: string): boolean {
    if (this.view.frozen()) return false;
    const pasted = pasteParts(this.editor.document(), text, at);
    if (!pasted) return false;
    this.editor.edit({ key }, () => pasted.document, { select: pasted.selection });
    return true;
  }
}

function hasSelectedText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
