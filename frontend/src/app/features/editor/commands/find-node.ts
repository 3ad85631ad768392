import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { nodeIcon } from '../canvas/editor-icons.js';
import { searchDocument } from '../graph/search-document.js';
import { EditorView } from '../state/editor-view.js';
import { Chooser, type Choice } from '#app/shared/chooser.js';
import { focusNode } from './focus-node.js';

/** Поиск по холсту: любой текст узла и любая настройка. */
@Component({
  selector: 'zv-find-node',
  imports: [Chooser, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-chooser
      *transloco="let t"
      [caption]="t('commands.searchCaption')"
      [choices]="found()"
      [(query)]="query"
      (chosen)="go($event)"
      (closed)="closed.emit()"
    />
  `,
})
export class FindNode {
  private readonly view = inject(EditorView);
  private readonly scene = inject(CanvasScene).scene;
  readonly closed = output();
  protected readonly query = signal('');
  protected readonly found = computed((): readonly Choice[] =>
    searchDocument(this.view.document(), this.scene(), this.query()).map(
      ({ node, title, where }) => ({
        id: node,
        title,
        hint: where,
        icon: nodeIcon(this.scene().nodes.get(node)?.icon ?? ''),
      }),
    ),
  );

  protected go(node: string): void {
    this.view.goTo(node);
    focusNode(node);
  }
}
