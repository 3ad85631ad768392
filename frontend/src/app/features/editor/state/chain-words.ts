import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainDiff } from '@zveno/engine/diff-chains.js';
import type { ValueChange } from '@zveno/engine/value-changes.js';
import { Language } from '#app/core/i18n/language.js';
import { type ChangeVocabulary, changeWords, type SaidChange } from '../graph/change-words.js';
import { expectedOutputs } from '../graph/expected-outputs.js';
import { ChainEditor } from './chain-editor.js';
import { NodeTypes } from './node-types.js';

/** Узел, у которого что-то изменилось, и что именно — словами. */
export interface SaidNode {
  readonly id: NodeId;
  readonly title: string;
  readonly tone: 'added' | 'removed' | 'changed';
  readonly changes: readonly SaidChange[];
}

const fields = [
  'type',
  'title',
  'next',
  'disabled',
  'saveAs',
  'onError',
  'timeoutSeconds',
  'note',
  'name',
  'description',
  'tags',
  'variables',
  'secondTask',
  'timezone',
  'workingHours',
  'cancelWords',
] as const;

/** Как узлы, выходы и перемены называются для человека. Читает сигналы: в шаблоне обновится само. */
@Injectable()
export class ChainWords {
  private readonly editor = inject(ChainEditor);
  private readonly types = inject(NodeTypes);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  node(document: ChainDocument, id: NodeId): string {
    const node = document.nodes[id];
    const type = node && this.types.get(node.type)?.title[this.language.current()];
    return node?.title ?? type ?? id;
  }

  /** Узел открытого черновика. */
  draftNode(id: NodeId): string {
    return this.node(this.editor.document(), id);
  }

  /** Где стоит выполнение: узел прежней версии из черновика могли уже убрать. */
  place(id: NodeId): string {
    return this.editor.document().nodes[id]
      ? this.draftNode(id)
      : this.transloco.translate('runs.nodeGone', {}, this.language.current());
  }

  output(document: ChainDocument, id: NodeId, output: string): string {
    return this.outputOf(document, id, output) ?? output;
  }

  /** Затронутые узлы: сперва новые и удалённые, потом изменённые. */
  nodes(before: ChainDocument, after: ChainDocument, diff: ChainDiff): readonly SaidNode[] {
    const said = (document: ChainDocument, tone: 'added' | 'removed') => (id: NodeId) => ({
      id,
      title: this.node(document, id),
      tone,
      changes: [],
    });
    return [
      ...diff.added.map(said(after, 'added')),
      ...diff.removed.map(said(before, 'removed')),
      ...diff.changed.map(({ node, changes }) => ({
        id: node,
        title: this.node(after, node),
        tone: 'changed' as const,
        changes: changes.map((change) => this.change(change, before, after, node)),
      })),
    ];
  }

  /** Перемены самой цепочки: имя, переменные, правила. */
  chain(before: ChainDocument, after: ChainDocument, diff: ChainDiff): readonly SaidChange[] {
    const words = this.vocabulary(before, after);
    return diff.chain.map((change) => changeWords(change, undefined, words));
  }

  private outputOf(document: ChainDocument, id: NodeId, output: string): string | undefined {
    const node = document.nodes[id];
    const usual = this.types.get(node?.type ?? '')?.outputs ?? [];
    const outputs = expectedOutputs(usual, node?.settings ?? {});
    return outputs.find((each) => each.id === output)?.title[this.language.current()];
  }

  private change(
    change: ValueChange,
    before: ChainDocument,
    after: ChainDocument,
    id: NodeId,
  ): SaidChange {
    const schema = this.types.get(after.nodes[id]?.type ?? '')?.settings;
    return changeWords(change, schema, this.vocabulary(before, after, id));
  }

  private vocabulary(before: ChainDocument, after: ChainDocument, id = ''): ChangeVocabulary {
    return {
      language: this.language.current(),
      field: (name) =>
        fields.some((known) => known === name) ? this.said(`versions.field.${name}`) : undefined,
      node: (target) => this.node(after.nodes[target] ? after : before, target),
      output: (output) => this.outputOf(after, id, output) ?? this.output(before, id, output),
      nothing: this.said('versions.nothing'),
      yes: this.said('versions.yes'),
      no: this.said('versions.no'),
    };
  }

  private said(key: string): string {
    return this.transloco.translate(key, {}, this.language.current());
  }
}
