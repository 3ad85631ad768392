import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { CanvasScene } from './canvas-scene-state.js';
import { CanvasView } from './canvas-view.js';
import { Minimap } from './minimap.js';

const mostOnMap = 300;
/** Сколько места занимают масштаб и карта вместе с отступом от края; на телефоне карты нет. */
const barCorner = { width: 210, height: 62 };
const mapCorner = { width: 210, height: 176 };
const wide = matchMedia('(min-width: 721px)');

/** Увеличение и карта в углу холста. */
@Component({
  selector: 'zv-canvas-controls',
  imports: [Minimap, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (mapped() && mapOpen()) {
        <zv-minimap class="map" />
      }
      <div class="bar" role="group" [attr.aria-label]="t('canvas.zoomGroup')">
        @if (mapped()) {
          <button
            type="button"
            class="wide"
            [attr.aria-pressed]="mapOpen()"
            [attr.aria-label]="t('canvas.map')"
            [attr.title]="t('canvas.map')"
            (click)="mapOpen.set(!mapOpen())"
          >
            <tui-icon icon="@tui.map" />
          </button>
        }
        <button
          type="button"
          [attr.aria-label]="t('canvas.fit')"
          [attr.title]="t('canvas.fit')"
          (click)="view.fit()"
        >
          <tui-icon icon="@tui.maximize" />
        </button>
        <button type="button" [attr.aria-label]="t('canvas.zoomOut')" (click)="view.zoom(-1)">
          <tui-icon icon="@tui.minus" />
        </button>
        <button
          type="button"
          class="percent"
          [attr.aria-label]="t('canvas.actualSize', { percent: view.percent() })"
          [attr.title]="t('canvas.actualSizeHint')"
          (click)="view.actualSize()"
        >
          {{ view.percent() }}%
        </button>
        <button type="button" [attr.aria-label]="t('canvas.zoomIn')" (click)="view.zoom(1)">
          <tui-icon icon="@tui.plus" />
        </button>
      </div>
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-end;
      gap: 10px;
    }
    .bar {
      display: flex;
      padding: 3px;
      border-radius: var(--zv-radius-m);
      background: var(--zv-surface);
      box-shadow:
        0 0 0 1px var(--zv-line),
        var(--zv-shadow-node);
      pointer-events: auto;
    }
    .map {
      pointer-events: auto;
    }
    button {
      display: grid;
      place-items: center;
      min-width: 30px;
      height: 30px;
      padding: 0;
      border: 0;
      border-radius: var(--zv-radius-s);
      background: transparent;
      color: var(--zv-text-muted);
      cursor: pointer;
    }
    button:hover {
      background: var(--zv-hover);
      color: var(--zv-text);
    }
    button[aria-pressed='true'] {
      color: var(--zv-accent);
    }
    .percent {
      min-width: 48px;
      font-size: var(--zv-size-2);
    }
    tui-icon {
      font-size: 16px;
    }
    @media (max-width: 720px) {
      .map,
      .wide {
        display: none;
      }
    }
  `,
})
export class CanvasControls {
  private readonly scene = inject(CanvasScene).scene;
  protected readonly view = inject(CanvasView);
  protected readonly mapOpen = signal(true);
  protected readonly mapped = computed(() => {
    const { size } = this.scene().nodes;
    return size > 0 && size <= mostOnMap;
  });

  constructor() {
    effect(() => {
      const map = this.mapped() && this.mapOpen() && wide.matches;
      this.view.cornerTaken.set(map ? mapCorner : barCorner);
    });
  }
}
