import { DestroyRef, inject, Injectable } from '@angular/core';
import { firstValueFrom, fromEvent, map } from 'rxjs';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { CanvasView } from '../canvas/canvas-view.js';
import type { ToArrange } from '../graph/arrange.js';
import type { Place } from '../graph/geometry.js';
import { moveParts } from '../graph/layout-edits.js';
import { ChainEditor } from '../state/chain-editor.js';

type Places = readonly (readonly [string, Place])[];

/** Раскладывает узлы сам: выделенные, если их несколько, иначе все. Считает отдельный поток; отмена — одна. */
@Injectable()
export class Arrange {
  private readonly editor = inject(ChainEditor);
  private readonly scene = inject(CanvasScene).scene;
  private readonly view = inject(CanvasView);
  private worker: Worker | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.worker?.terminate());
  }

  async run(): Promise<void> {
    const before = this.editor.document();
    const places = new Map(await this.ask(this.chosen()));
    // Пока поток считал, узлы могли удалить: переставляем только оставшиеся.
    const { nodes } = this.editor.document();
    const present = new Map([...places].filter(([id]) => nodes[id] !== undefined));
    this.editor.edit({ key: 'editor.edits.arrange' }, (document) =>
      moveParts(document, { nodes: present }),
    );
    if (Object.keys(before.nodes).length === places.size) this.view.fit();
  }

  private chosen(): ToArrange {
    const { nodes, edges } = this.scene();
    const selected = this.editor.selection().nodes;
    const takes = (id: string): boolean => selected.size < 2 || selected.has(id);
    return {
      nodes: [...nodes.values()]
        .filter(({ id }) => takes(id))
        .map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
      edges: edges
        .filter(({ source, target }) => takes(source) && takes(target))
        .map(({ source, target }) => ({ source, target })),
    };
  }

  private ask(task: ToArrange): Promise<Places> {
    this.worker ??= new Worker(new URL('../graph/arrange.worker', import.meta.url), {
      type: 'module',
    });
    const answer = fromEvent<MessageEvent<Places>>(this.worker, 'message').pipe(
      map(({ data }) => data),
    );
    const places = firstValueFrom(answer);
    this.worker.postMessage(task);
    return places;
  }
}
