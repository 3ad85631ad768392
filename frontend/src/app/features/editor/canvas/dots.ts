import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CanvasView } from './canvas-view.js';
import { dotsOf } from '../graph/dots.js';

/**
 * Точки сетки под карточками. Каждый ряд — пунктирная линия: узор SVG (`pattern`), которым рисует Foblex, без
 * видеокарты закрашивает всё окно по пикселю на каждом шаге увеличения.
 */
@Component({
  selector: 'zv-dots',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg aria-hidden="true">
      <g [attr.transform]="dots().transform">
        @for (y of dots().rows; track y) {
          <line x1="-1" [attr.x2]="dots().width" [attr.y1]="y" [attr.y2]="y" />
        }
      </g>
    </svg>
  `,
  styles: `
    line {
      stroke: var(--zv-dots);
      stroke-width: 2px;
      stroke-dasharray: 2 18;
    }
  `,
})
export class Dots {
  private readonly place = inject(CanvasView);

  protected readonly dots = computed(() => dotsOf(this.place.viewport(), this.place.size()));
}
