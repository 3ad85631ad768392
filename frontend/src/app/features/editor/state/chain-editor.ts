import { computed, Injectable, signal } from '@angular/core';
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { type EditLabel, History } from '../graph/history.js';
import { edgesOf } from '../graph/edge-key.js';
import { emptySelection, onlyNode, type Selection, selectionOf } from '../graph/selection.js';

/** Правка документа: чистая функция из `graph/`. */
export type Edit = (document: ChainDocument) => ChainDocument;

export interface EditOptions {
  /** Что выделить после правки; без этого выделение остаётся. */
  readonly select?: Selection;
  /** Правки подряд с одним ключом отменяются вместе. */
  readonly merge?: string;
}

const blank: ChainDocument = {
  schema: 1,
  name: '',
  secondTask: 'ignore',
  variables: {},
  nodes: {},
  layout: { nodes: {}, labels: {}, notes: {}, frames: {} },
};

/**
 * Единственный хозяин открытого черновика: документ, выделение и история правок. Все правки идут через `edit`;
 * холст, инспектор и список только показывают и зовут.
 */
@Injectable()
export class ChainEditor {
  private readonly current = signal(blank);
  private readonly steps = signal(History.empty);
  private readonly selected = signal(emptySelection);

  readonly document = this.current.asReadonly();
  readonly selection = this.selected.asReadonly();
  /** Править нельзя: не та роль или цепочка в архиве. */
  readonly readOnly = signal(true);
  readonly undoable = computed(() => this.steps().last?.label);
  readonly redoable = computed(() => this.steps().next?.label);
  readonly selectedNode = computed(() => onlyNode(this.selected()));

  /** Открывает документ с сервера; прежняя история к нему не относится. */
  open(document: ChainDocument): void {
    this.current.set(document);
    this.steps.set(History.empty);
    this.selected.update((selection) => present(selection, document));
  }

  edit(label: EditLabel, edit: Edit, { select, merge }: EditOptions = {}): void {
    if (this.readOnly()) return;
    const before = this.current();
    const after = edit(before);
    if (after !== before) {
      const step = { label, before, after, ...(merge !== undefined && { merge }) };
      this.steps.update((history) => history.record(step));
      this.current.set(after);
    }
    this.selected.update((selection) => present(select ?? selection, after));
  }

  /** Кончает серию сливаемых правок: поле потеряло фокус, узел отпущен. */
  seal(): void {
    this.steps.update((history) => history.seal());
  }

  undo(): void {
    const { last } = this.steps();
    if (!last || this.readOnly()) return;
    this.steps.update((history) => history.undo());
    this.show(last.before);
  }

  redo(): void {
    const { next } = this.steps();
    if (!next || this.readOnly()) return;
    this.steps.update((history) => history.redo());
    this.show(next.after);
  }

  select(selection: Selection): void {
    this.seal();
    this.selected.set(present(selection, this.current()));
  }

  selectNode(id: NodeId): void {
    this.select(selectionOf({ nodes: [id] }));
  }

  private show(document: ChainDocument): void {
    this.current.set(document);
    this.selected.update((selection) => present(selection, document));
  }
}

/** Выделенное, которое в документе ещё есть. */
function present(selection: Selection, document: ChainDocument): Selection {
  const { nodes, layout } = document;
  const edges = new Set(edgesOf(document).map(({ key }) => key));
  return selectionOf({
    nodes: [...selection.nodes].filter((id) => nodes[id]),
    edges: [...selection.edges].filter((key) => edges.has(key)),
    notes: [...selection.notes].filter((id) => layout.notes[id]),
    frames: [...selection.frames].filter((id) => layout.frames[id]),
  });
}
