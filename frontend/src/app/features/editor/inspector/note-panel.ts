import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { putNote } from '../graph/layout-edits.js';
import { removeParts } from '../graph/remove-parts.js';
import { emptySelection } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';

/** Выделенная заметка: текст читается и пишется и тогда, когда на холсте он мелок. */
@Component({
  selector: 'zv-note-panel',
  imports: [TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('inspector.note.title') }}</h2>
      <div class="field">
        <label for="note-text">{{ t('inspector.note.text') }}</label>
        <textarea
          #box
          class="zv-input"
          id="note-text"
          rows="3"
          maxlength="2000"
          [readOnly]="readOnly()"
          [value]="text()"
          (input)="write(box.value)"
        ></textarea>
      </div>
      @if (!readOnly()) {
        <button
          tuiButton
          type="button"
          size="s"
          appearance="secondary-destructive"
          iconStart="@tui.trash-2"
          (click)="remove()"
        >
          {{ t('inspector.note.remove') }}
        </button>
      }
    </ng-container>
  `,
  styleUrl: './panel.scss',
})
export class NotePanel {
  private readonly view = inject(EditorView);
  private readonly editor = inject(ChainEditor);

  readonly name = input.required<string>();

  protected readonly readOnly = this.view.frozen;
  protected readonly text = computed(
    () => this.view.document().layout.notes[this.name()]?.text ?? '',
  );

  protected write(text: string): void {
    this.editor.edit(
      { key: 'editor.edits.note' },
      (document) => {
        const note = document.layout.notes[this.name()];
        return note ? putNote(document, this.name(), { ...note, text }) : document;
      },
      { merge: `${this.name()}:text` },
    );
  }

  protected remove(): void {
    const selection = this.editor.selection();
    this.editor.edit(
      { key: 'inspector.edits.removeSelected' },
      (document) => removeParts(document, selection),
      { select: emptySelection },
    );
  }
}
