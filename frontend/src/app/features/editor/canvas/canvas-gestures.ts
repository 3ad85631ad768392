import { inject, Injectable, signal } from '@angular/core';
import type { NodeId, OutputId } from '@zveno/contracts/chain-document.js';
import type {
  FCreateConnectionEvent,
  FMoveNodesEvent,
  FReassignConnectionEvent,
  FSelectionChangeEvent,
} from '@foblex/flow';
import { connect, reconnect, setEdgeLabel } from '../graph/edge-edits.js';
import { type EdgeKey, edgeEnds } from '../graph/edge-key.js';
import { shifted, withFrameContents } from '../graph/frame-contents.js';
import { type Box, grid, type Place, snapped } from '../graph/geometry.js';
import { moveParts, putFrame, putNote } from '../graph/layout-edits.js';
import { type Selection, selectionOf } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import type { AddTo } from '../state/add-step.js';
import { EditorView } from '../state/editor-view.js';
import { CanvasScene } from './canvas-scene-state.js';
import { CanvasView } from './canvas-view.js';

/** Заметки и рамки для холста — те же узлы; отличаются приставкой в имени. */
export const notePrefix = 'note:';
export const framePrefix = 'frame:';

/** Меню выбора узла: где открыто и к чему присоединить выбранное. */
export interface PendingStep extends AddTo {
  /** Точка окна холста. */
  readonly screen: Place;
}

/** Жесты мыши и пальца → правки документа. Холст сам ничего не меняет. */
@Injectable()
export class CanvasGestures {
  private readonly editor = inject(ChainEditor);
  private readonly view = inject(EditorView);
  private readonly canvas = inject(CanvasView);
  private readonly scene = inject(CanvasScene).scene;

  /** Открытое меню «что дальше». */
  readonly pending = signal<PendingStep | undefined>(undefined);
  /** Связь, подпись которой сейчас правят. */
  readonly labelling = signal<EdgeKey | undefined>(undefined);

  label(key: EdgeKey, text: string): void {
    this.labelling.set(undefined);
    const line = text.replaceAll(/\s+/g, ' ').trim();
    this.editor.edit({ key: 'editor.edits.label' }, (document) =>
      (document.layout.labels[key] ?? '') === line ? document : setEdgeLabel(document, key, line),
    );
  }

  select({ nodeIds, groupIds, connectionIds }: FSelectionChangeEvent): void {
    this.editor.select(selectionBy([...nodeIds, ...groupIds], edgesBy(connectionIds)));
  }

  /** Сдвиг всего выделенного — одна правка; с рамкой едет её содержимое, даже то, что за краем окна. */
  move({ nodes: moved }: FMoveNodesEvent): void {
    const [first] = moved;
    const from = first && this.placeOf(first.id);
    if (!from || this.view.frozen()) return;
    const to = snapped(first.position);
    const by = { x: to.x - from.x, y: to.y - from.y };
    if (by.x === 0 && by.y === 0) return;
    const grabbed = selectionBy(
      moved.map(({ id }) => id),
      [],
    );
    const chosen = this.editor.selection();
    const all = has(chosen, grabbed) ? union(chosen, grabbed) : grabbed;
    this.editor.edit({ key: 'editor.edits.move' }, (document) => {
      const whole = withFrameContents(document, this.scene(), all);
      return moveParts(document, shifted(document, this.scene(), whole, by));
    });
  }

  connect({ sourceId, targetId, dropPosition }: FCreateConnectionEvent): void {
    if (this.view.frozen()) return;
    const { source, output } = edgeEnds(edgeName(sourceId));
    if (targetId === undefined) this.choose({ source, output }, dropPosition);
    else this.join(source, output, targetId);
  }

  join(source: NodeId, output: OutputId, target: NodeId): void {
    this.editor.edit({ key: 'editor.edits.connect' }, (document) =>
      connect(document, source, output, target),
    );
  }

  /** Пересаживает конец связи; брошенный в пустоту конец спрашивает, куда вести. */
  reassign(event: FReassignConnectionEvent): void {
    if (this.view.frozen()) return;
    const key = edgeName(event.connectionId);
    const { source, output } = edgeEnds(edgeName(event.nextSourceId ?? event.previousSourceId));
    if (event.endpoint === 'target' && event.nextTargetId === undefined) {
      this.choose({ source, output }, event.dropPosition);
      return;
    }
    const target = event.nextTargetId ?? event.previousTargetId;
    this.editor.edit({ key: 'editor.edits.reconnect' }, (document) =>
      reconnect(document, key, { source, output, target }),
    );
  }

  resizeNote(name: string, box: Box): void {
    this.editor.edit({ key: 'editor.edits.resize' }, (document) => {
      const note = document.layout.notes[name];
      return note ? putNote(document, name, { ...note, ...rounded(box) }) : document;
    });
  }

  resizeFrame(name: string, box: Box): void {
    this.editor.edit({ key: 'editor.edits.resize' }, (document) => {
      const frame = document.layout.frames[name];
      return frame ? putFrame(document, name, { ...frame, ...rounded(box) }) : document;
    });
  }

  /** Спрашивает, какой узел поставить; точка — на странице. */
  choose(from: NonNullable<AddTo['from']>, page: Place): void {
    const at = this.canvas.pointAt(page);
    const corner = this.canvas.corner();
    const screen = { x: page.x - corner.x, y: page.y - corner.y };
    this.pending.set({ from, screen, at: { x: at.x, y: at.y - 22 } });
  }

  /** Спрашивает, какой узел поставить на связь. */
  chooseOnEdge(edge: EdgeKey, at: Place): void {
    this.pending.set({
      edge,
      screen: this.canvas.onScreen(at),
      at: { x: at.x - 120, y: at.y - 22 },
    });
  }

  private placeOf(id: string): Place | undefined {
    const { notes, frames } = this.editor.document().layout;
    if (id.startsWith(notePrefix)) return notes[id.slice(notePrefix.length)];
    if (id.startsWith(framePrefix)) return frames[id.slice(framePrefix.length)];
    return this.scene().nodes.get(id);
  }
}

/** Размер по сетке, не меньше читаемого. */
function rounded({ x, y, width, height }: Box): Box {
  const even = (length: number): number => Math.max(4, Math.round(length / grid)) * grid;
  return { ...snapped({ x, y }), width: even(width), height: even(height) };
}

function edgeName(connector: string): EdgeKey {
  const { source, output } = splitKey(connector);
  return `${source}.${output}`;
}

function splitKey(connector: string): { source: string; output: string } {
  const [source = '', output = ''] = connector.split('.');
  return { source, output };
}

function edgesBy(ids: readonly string[]): readonly EdgeKey[] {
  return ids.map(edgeName);
}

/** Имена холста → выделение документа. */
export function selectionBy(ids: readonly string[], edges: readonly EdgeKey[]): Selection {
  const named = (prefix: string): string[] =>
    ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return selectionOf({
    nodes: ids.filter((id) => !id.startsWith(notePrefix) && !id.startsWith(framePrefix)),
    notes: named(notePrefix),
    frames: named(framePrefix),
    edges,
  });
}

/** Выделение документа → имена холста. */
export function namesOf({ nodes, notes, frames }: Selection): string[] {
  return [
    ...nodes,
    ...[...notes].map((id) => notePrefix + id),
    ...[...frames].map((id) => framePrefix + id),
  ];
}

function has(outer: Selection, inner: Selection): boolean {
  const names = new Set(namesOf(outer));
  return namesOf(inner).some((name) => names.has(name));
}

function union(one: Selection, other: Selection): Selection {
  return selectionBy([...namesOf(one), ...namesOf(other)], [...one.edges]);
}
