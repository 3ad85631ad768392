import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import { Language } from '#app/core/i18n/language.js';
import { EmptyState } from '#app/shared/empty-state.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { ChainEditor } from '../state/chain-editor.js';
import { ChainWords } from '../state/chain-words.js';
import { EditorView } from '../state/editor-view.js';
import { Examination } from '../state/examination.js';

/** Замечания к черновику: сперва то, с чем не опубликовать. Щелчок ведёт к узлу. */
@Component({
  selector: 'zv-problem-list',
  imports: [EmptyState, SkeletonRows, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './problem-list.html',
  styleUrl: './problem-list.scss',
})
export class ProblemList {
  private readonly editor = inject(ChainEditor);
  private readonly words = inject(ChainWords);
  private readonly view = inject(EditorView);
  private readonly language = inject(Language);
  protected readonly examination = inject(Examination);

  protected readonly rows = computed(() => {
    const document = this.editor.document();
    const language = this.language.current();
    return this.examination
      .problems()
      .toSorted((one, other) => rank(one.severity) - rank(other.severity))
      .map(({ severity, node, text }) => ({
        severity,
        node,
        text: text[language],
        title: node === undefined ? undefined : this.words.node(document, node),
      }));
  });

  protected goTo(node: NodeId): void {
    this.view.backToDraft();
    this.view.goTo(node);
    // На телефоне ящик закрывает холст: показать узел можно, только убрав его.
    if (window.matchMedia('(max-width: 720px)').matches) this.view.drawer.set(undefined);
  }
}

const rank = (severity: 'error' | 'warning'): number => (severity === 'error' ? 0 : 1);
