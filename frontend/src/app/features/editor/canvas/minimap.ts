import type { ElementRef } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { boundsOf } from '../graph/geometry.js';
import { centred } from '../graph/viewport.js';
import { EditorView } from '../state/editor-view.js';
import { CanvasScene } from './canvas-scene-state.js';
import { CanvasView } from './canvas-view.js';

const air = 80;

/** Карта всей цепочки; щелчок и протяжка двигают окно. Своя: карта Foblex знает только то, что нарисовано. */
@Component({
  selector: 'zv-minimap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg
      #map
      aria-hidden="true"
      [attr.viewBox]="box()"
      (pointerdown)="go($event)"
      (pointermove)="drag($event)"
    >
      @for (card of cards(); track card.id) {
        <rect
          class="node"
          rx="12"
          [attr.data-category]="card.category"
          [attr.x]="card.x"
          [attr.y]="card.y"
          [attr.width]="card.width"
          [attr.height]="card.height"
        />
      }
      <rect
        class="window"
        rx="16"
        [attr.x]="view.shown().x"
        [attr.y]="view.shown().y"
        [attr.width]="view.shown().width"
        [attr.height]="view.shown().height"
      />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 176px;
      height: 104px;
      overflow: hidden;
      border-radius: var(--zv-radius-m);
      background: color-mix(in srgb, var(--zv-surface) 92%, transparent);
      box-shadow:
        0 0 0 1px var(--zv-line),
        var(--zv-shadow-node);
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      cursor: pointer;
      touch-action: none;
    }
    .node {
      fill: var(--zv-line-strong);
      opacity: 0.6;
    }
    .node[data-category='triggers'] {
      fill: var(--zv-hue-green);
    }
    .node[data-category='dialogue'] {
      fill: var(--zv-hue-violet);
    }
    .node[data-category='telegram'] {
      fill: var(--zv-hue-blue);
    }
    .node[data-category='logic'] {
      fill: var(--zv-hue-orange);
    }
    .window {
      fill: color-mix(in srgb, var(--zv-accent) 10%, transparent);
      stroke: var(--zv-accent);
      stroke-width: 1.5px;
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class Minimap {
  private readonly map = viewChild.required<ElementRef<SVGSVGElement>>('map');
  private readonly scene = inject(CanvasScene).scene;
  private readonly document = inject(EditorView).document;
  protected readonly view = inject(CanvasView);
  protected readonly cards = computed(() => [...this.scene().nodes.values()]);
  protected readonly box = computed(() => {
    const { notes } = this.document().layout;
    const box = boundsOf([...this.cards(), ...Object.values(notes)]);
    if (!box) return '0 0 1 1';
    const { x, y, width, height } = box;
    return [x - air, y - air, width + 2 * air, height + 2 * air].join(' ');
  });

  protected go({ clientX, clientY }: PointerEvent): void {
    const matrix = this.map().nativeElement.getScreenCTM();
    if (!matrix) return;
    const point = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    const { scale } = this.view.viewport();
    this.view.viewport.set(centred(point, this.view.size(), scale));
  }

  protected drag(event: PointerEvent): void {
    if (event.buttons === 1) this.go(event);
  }
}
