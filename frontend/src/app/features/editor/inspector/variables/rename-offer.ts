import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { Note } from '#app/shared/note.js';
import { countUses, renameUses } from '../../graph/rename-uses.js';
import { ChainEditor } from '../../state/chain-editor.js';

/** Переменную назвали иначе, а тексты зовут её по-старому. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Предлагает переписать тексты под новое имя; отменяется одной отменой. Нет таких текстов — молчит. */
@Component({
  selector: 'zv-rename-offer',
  imports: [Note, PluralPipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (uses(); as count) {
      <zv-note *transloco="let t" role="status">
        <p>
          {{ t('inspector.rename.still', renamed()) }}
          {{ count | plural: 'inspector.rename.texts' }}
        </p>
        <p class="actions">
          <button type="button" class="zv-quiet" (click)="rewrite()">
            {{ t('inspector.rename.rewrite', renamed()) }}
          </button>
          <button type="button" class="zv-quiet" (click)="answered.emit()">
            {{ t('inspector.rename.leave') }}
          </button>
        </p>
      </zv-note>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 6px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      margin-top: 4px;
    }
  `,
})
export class RenameOffer {
  private readonly editor = inject(ChainEditor);

  readonly renamed = input.required<Renamed>();
  readonly answered = output();

  protected readonly uses = computed(() => countUses(this.editor.document(), this.renamed().from));

  protected rewrite(): void {
    const { from, to } = this.renamed();
    this.editor.edit({ key: 'inspector.edits.renameUses', params: { name: to } }, (document) =>
      renameUses(document, from, to),
    );
    this.answered.emit();
  }
}
