import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  signal,
  viewChild,
  afterRenderEffect,
} from '@angular/core';
import { FFlowModule } from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CanvasNote, putNote } from '../graph/layout-edits.js';
import { ChainEditor } from '../state/chain-editor.js';

/** Заметка на холсте: двойной щелчок или Enter — править текст, за угол — размер. */
@Component({
  selector: 'zv-note-card',
  imports: [FFlowModule, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'group',
    tabindex: '0',
    '[attr.data-colour]': "note().colour ?? 'yellow'",
    '[attr.aria-label]': 'note().text',
    '(dblclick)': 'write()',
    '(keydown.enter)': 'write()',
  },
  template: `
    <ng-container *transloco="let t">
      @if (writing()) {
        <textarea
          #text
          fDragBlocker
          maxlength="2000"
          [attr.aria-label]="t('canvas.noteText')"
          [value]="note().text"
          (blur)="keep(text.value)"
          (keydown.escape)="text.blur()"
          (keydown.enter)="$event.stopPropagation()"
        ></textarea>
      } @else if (note().text) {
        <p>{{ note().text }}</p>
      } @else {
        <p class="hint">{{ t('canvas.noteHint') }}</p>
      }
      @if (!frozen()) {
        <span class="corner" fResizeHandle fResizeHandleType="right-bottom"></span>
      }
    </ng-container>
  `,
  styleUrl: './note-card.scss',
})
export class NoteCard {
  private readonly editor = inject(ChainEditor);
  readonly name = input.required<string>();
  readonly note = input.required<CanvasNote>();
  readonly frozen = input(false);
  protected readonly writing = signal(false);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('text');

  constructor() {
    afterRenderEffect(() => this.field()?.nativeElement.focus());
  }

  protected write(): void {
    if (!this.frozen()) this.writing.set(true);
  }

  protected keep(text: string): void {
    this.writing.set(false);
    if (text === this.note().text) return;
    this.editor.edit({ key: 'editor.edits.note' }, (document) =>
      putNote(document, this.name(), { ...this.note(), text }),
    );
  }
}
