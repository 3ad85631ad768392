import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { outlined } from '../graph/outlines.js';
import { CanvasScene } from './canvas-scene-state.js';
import { CanvasView } from './canvas-view.js';

/** Контуры узлов и связей, чьих карточек на странице ещё нет: пока холст увеличивают, он не бывает пустым. */
@Component({
  selector: 'zv-outlines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg aria-hidden="true">
      <g [attr.transform]="transform()">
        @for (path of paths().edges; track $index) {
          <path class="edges" [attr.d]="path" />
        }
        @for (path of paths().nodes; track $index) {
          <path class="nodes" [attr.d]="path" />
        }
      </g>
    </svg>
  `,
  styles: `
    .nodes {
      fill: var(--zv-surface);
      stroke: var(--zv-line);
      stroke-linejoin: round;
      stroke-width: 2px;
    }
    .edges {
      fill: none;
      stroke: var(--zv-edge);
      stroke-width: 2px;
    }
  `,
})
export class Outlines {
  private readonly scene = inject(CanvasScene).scene;
  private readonly place = inject(CanvasView);

  protected readonly paths = computed(() => outlined(this.scene(), this.place.visible()));
  protected readonly transform = computed(() => {
    const { x, y, scale } = this.place.viewport();
    return `translate(${x} ${y}) scale(${scale})`;
  });
}
