import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { sameBehaviour } from '@zveno/engine/diff-chains.js';
import type { Comparison } from '../graph/merged-document.js';
import { ChainWords } from '../state/chain-words.js';
import { EditorView } from '../state/editor-view.js';
import { ChangeRow } from './change-row.js';

/** Перемены словами: узел за узлом, настройка за настройкой, «было → стало». */
@Component({
  selector: 'zv-change-list',
  imports: [ChangeRow, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-list.html',
  styleUrl: './change-list.scss',
})
export class ChangeList {
  private readonly words = inject(ChainWords);
  protected readonly view = inject(EditorView);

  readonly comparison = input.required<Comparison>();
  /** Названия узлов ведут на холст. */
  readonly linked = input(true);

  protected readonly nodes = computed(() => {
    const { before, after, diff } = this.comparison();
    return this.words.nodes(before, after, diff);
  });
  protected readonly chain = computed(() => {
    const { before, after, diff } = this.comparison();
    return this.words.chain(before, after, diff);
  });
  protected readonly same = computed(() => sameBehaviour(this.comparison().diff));
  protected readonly moved = computed(() => {
    const { moved, decorated } = this.comparison().diff;
    return moved.length > 0 || decorated;
  });
}
