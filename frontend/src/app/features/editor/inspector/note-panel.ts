import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { type Colour, putNote } from '../graph/layout-edits.js';
import { paintParts } from '../graph/paint-parts.js';
import { removeParts } from '../graph/remove-parts.js';
import { emptySelection, selectionOf } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { ColourChoice } from './colour-choice.js';

/** Выделенная заметка: цвет и текст, который читается и пишется и тогда, когда на холсте он мелок. */
@Component({
  selector: 'zv-note-panel',
  imports: [ColourChoice, TranslocoDirective, TuiButton],
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
      <zv-colour-choice [colour]="colour()" [readOnly]="readOnly()" (chosen)="paint($event)" />
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
  private readonly note = computed(() => this.view.document().layout.notes[this.name()]);
  protected readonly text = computed(() => this.note()?.text ?? '');
  protected readonly colour = computed((): Colour => this.note()?.colour ?? 'yellow');

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

  protected paint(colour: Colour): void {
    this.editor.edit({ key: 'editor.edits.paint' }, (document) =>
      paintParts(document, selectionOf({ notes: [this.name()] }), colour),
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
