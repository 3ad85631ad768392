import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FFlowModule } from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { EdgeLine } from '../graph/canvas-scene.js';
import { CanvasGestures } from './canvas-gestures.js';

/** Середина связи: подпись и кнопка «вставить узел», видная под мышью и у выделенной связи. */
@Component({
  selector: 'zv-edge-label',
  imports: [FFlowModule, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.chosen]': 'chosen()' },
  template: `
    @if (edge().label) {
      <span class="label">{{ edge().label }}</span>
    }
    @if (!frozen()) {
      <button
        *transloco="let t"
        fDragBlocker
        type="button"
        tabindex="-1"
        [attr.aria-label]="t('canvas.insertHere')"
        [attr.title]="t('canvas.insertHere')"
        (click)="insert()"
      >
        <tui-icon icon="@tui.plus" />
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    .label {
      max-width: 180px;
      padding: 1px 8px;
      overflow: hidden;
      border: 1px solid var(--zv-line);
      border-radius: 10px;
      background: var(--zv-surface);
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    button {
      display: grid;
      place-items: center;
      width: 22px;
      height: 22px;
      padding: 0;
      border: 1px solid var(--zv-line-strong);
      border-radius: 50%;
      background: var(--zv-surface);
      color: var(--zv-text-muted);
      opacity: 0;
      cursor: pointer;
      transition: opacity 120ms ease-out;
    }
    button:hover {
      border-color: var(--zv-accent);
      background: var(--zv-accent);
      color: var(--zv-on-accent);
    }
    :host-context(.f-connection:hover) button,
    :host(.chosen) button {
      opacity: 1;
    }
    tui-icon {
      font-size: 14px;
    }
  `,
})
export class EdgeLabel {
  private readonly gestures = inject(CanvasGestures);
  readonly edge = input.required<EdgeLine>();
  readonly chosen = input(false);
  readonly frozen = input(false);

  protected insert(): void {
    const { key, from, to } = this.edge();
    this.gestures.chooseOnEdge(key, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  }
}
