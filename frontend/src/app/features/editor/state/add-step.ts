import { inject, Injectable } from '@angular/core';
import type { NodeId, OutputId } from '@zveno/contracts/chain-document.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { Language } from '#app/core/i18n/language.js';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { CanvasView } from '../canvas/canvas-view.js';
import type { EdgeKey } from '../graph/edge-key.js';
import { connect, insertOnEdge } from '../graph/edge-edits.js';
import { freePlace } from '../graph/free-place.js';
import { grid, nodeSize, type Place } from '../graph/geometry.js';
import { nameBase, newName } from '../graph/new-name.js';
import { addNode } from '../graph/node-edits.js';
import { nodeSummary } from '../graph/node-summary.js';
import { selectionOf } from '../graph/selection.js';
import { ChainEditor } from './chain-editor.js';

/** Куда ставить новый узел и с чем его сразу соединить. */
export interface AddTo {
  /** Точка холста; без неё — рядом с тем, от чего ведут, или посреди окна. */
  readonly at?: Place;
  readonly from?: { readonly source: NodeId; readonly output: OutputId };
  readonly edge?: EdgeKey;
}

/** Добавляет узел: ставит на свободное место, соединяет и выделяет — одной правкой. */
@Injectable()
export class AddStep {
  private readonly editor = inject(ChainEditor);
  private readonly scene = inject(CanvasScene).scene;
  private readonly view = inject(CanvasView);
  private readonly language = inject(Language);

  run(entry: NodeCatalogEntry, to: AddTo): NodeId {
    const { nodes } = this.editor.document();
    const id = newName(nameBase(entry.type), (name) => nodes[name] !== undefined);
    const node = { type: entry.type, settings: {}, next: {} };
    const place = this.placeFor(entry, to);
    const label = { key: to.edge ? 'editor.edits.insert' : 'editor.edits.add' };
    this.editor.edit(
      label,
      (document) => {
        const { edge, from } = to;
        const output = entry.outputs[0]?.id;
        if (edge && !entry.trigger)
          return insertOnEdge(document, edge, { id, node, place, output });
        const added = addNode(document, id, node, place);
        return from && !entry.trigger ? connect(added, from.source, from.output, id) : added;
      },
      { select: selectionOf({ nodes: [id] }) },
    );
    this.view.reveal(id);
    return id;
  }

  /** Добавить из палитры: от первого свободного выхода выделенного узла, если он один. */
  next(entry: NodeCatalogEntry): NodeId {
    const source = this.editor.selectedNode();
    const output = source === undefined ? undefined : this.freeOutput(source);
    if (source === undefined || output === undefined) return this.run(entry, {});
    return this.run(entry, { from: { source, output } });
  }

  freeOutput(source: NodeId): OutputId | undefined {
    return this.scene()
      .nodes.get(source)
      ?.outputs.find(({ used }) => !used)?.id;
  }

  private placeFor(entry: NodeCatalogEntry, to: AddTo): Place {
    const { scene } = this;
    const summary = nodeSummary({ type: entry.type, settings: {} }, entry, this.language.current());
    const size = nodeSize(entry.outputs.length, summary !== '');
    const { notes } = this.editor.document().layout;
    const taken = [...scene().nodes.values(), ...Object.values(notes)];
    return freePlace(to.at ?? this.besideSource(to) ?? this.middle(size.height), size, taken);
  }

  private besideSource({ from }: AddTo): Place | undefined {
    const card = this.scene().nodes.get(from?.source ?? this.editor.selectedNode() ?? '');
    return card && { x: card.x + card.width + 4 * grid, y: card.y };
  }

  private middle(height: number): Place {
    const { x, y } = this.view.centre();
    return { x: x - 120, y: y - height / 2 };
  }
}
