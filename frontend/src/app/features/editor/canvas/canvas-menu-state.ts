import { inject, Injectable, signal } from '@angular/core';
import { edgesOf } from '../graph/edge-key.js';
import type { MenuSubject } from '../graph/menu-items.js';
import type { Place } from '../graph/geometry.js';
import { emptySelection, isEmpty, selectionOf } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { namesOf, selectionBy } from './canvas-gestures.js';
import { CanvasView } from './canvas-view.js';

export interface OpenedMenu {
  /** Точка окна холста. */
  readonly screen: Place;
  readonly subject: MenuSubject;
}

/** Меню действий: над чем открыто и где. Правая кнопка берёт то, на что нажала; клавиша — выделенное. */
@Injectable()
export class CanvasMenuState {
  private readonly editor = inject(ChainEditor);
  private readonly canvas = inject(CanvasView);
  private readonly current = signal<OpenedMenu | undefined>(undefined);

  readonly opened = this.current.asReadonly();

  /** Правая кнопка на имени холста, на связи или на пустом месте; точка — на странице. */
  openAt(page: Place, name: string | undefined, connection: string | undefined): void {
    const edge = edgesOf(this.editor.document()).find(({ key }) => key === connection)?.key;
    const chosen = this.editor.selection();
    if (name !== undefined) {
      if (!namesOf(chosen).includes(name)) this.editor.select(selectionBy([name], []));
    } else if (edge === undefined) this.editor.select(emptySelection);
    else if (!chosen.edges.has(edge)) this.editor.select(selectionOf({ edges: [edge] }));
    const { x, y } = this.canvas.corner();
    this.current.set({ screen: { x: page.x - x, y: page.y - y }, subject: this.subject() });
  }

  /** С клавиатуры: у выделенного узла, иначе посреди окна. */
  openHere(): void {
    const { nodes, edges } = this.editor.selection();
    const card = this.canvas.cardOf([...nodes][0] ?? '');
    const [edge] = edges;
    const at = card
      ? { x: card.x + card.width / 2, y: card.y + 44 }
      : edge && this.canvas.middleOf(edge);
    this.current.set({
      screen: this.canvas.onScreen(at ?? this.canvas.centre()),
      subject: this.subject(),
    });
  }

  close(): void {
    this.current.set(undefined);
  }

  private subject(): MenuSubject {
    const selection = this.editor.selection();
    if (isEmpty(selection)) return 'canvas';
    const { nodes, notes, frames } = selection;
    return nodes.size + notes.size + frames.size > 0 ? 'parts' : 'edge';
  }
}
