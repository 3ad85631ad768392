import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { Language } from '#app/core/i18n/language.js';
import { nodeIcon } from '../canvas/editor-icons.js';
import { changeNode, setDisabled } from '../graph/node-edits.js';
import { ChainEditor } from '../state/chain-editor.js';
import { Toggle } from './widgets/toggle.js';

/** Что за узел: тип, своё название, заметка, включён ли. */
@Component({
  selector: 'zv-node-head',
  imports: [Toggle, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './node-head.html',
  styleUrl: './node-head.scss',
})
export class NodeHead {
  private readonly editor = inject(ChainEditor);
  private readonly language = inject(Language);

  readonly id = input.required<NodeId>();
  readonly node = input.required<ChainNode>();
  readonly type = input.required<NodeCatalogEntry | undefined>();
  readonly readOnly = input.required<boolean>();

  protected readonly typeTitle = computed(
    () => this.type()?.title[this.language.current()] ?? this.node().type,
  );
  protected readonly icon = computed(() => nodeIcon(this.type()?.icon ?? ''));
  protected readonly about = computed(() => this.type()?.description[this.language.current()]);
  protected readonly title = computed(() => this.node().title ?? '');

  protected rename(typed: string): void {
    const title = typed.trim();
    this.editor.edit(
      { key: 'inspector.edits.nodeTitle' },
      (document) => changeNode(document, this.id(), { title: title === '' ? undefined : typed }),
      { merge: `${this.id()}:title` },
    );
  }

  protected annotate(typed: string): void {
    this.editor.edit(
      { key: 'inspector.edits.nodeNote' },
      (document) => changeNode(document, this.id(), { note: typed === '' ? undefined : typed }),
      { merge: `${this.id()}:note` },
    );
  }

  protected enable(on: boolean): void {
    this.editor.edit(
      { key: on ? 'inspector.edits.enable' : 'inspector.edits.disable' },
      (document) => setDisabled(document, [this.id()], !on),
    );
  }
}
