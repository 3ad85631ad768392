import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { FFlowModule } from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { EdgeLine } from '../graph/canvas-scene.js';
import { labelSpot } from '../graph/label-spot.js';
import { CanvasGestures } from './canvas-gestures.js';
import { CanvasScene } from './canvas-scene-state.js';

/** Середина связи: подпись и кнопка «вставить узел», видная под мышью и у выделенной связи. */
@Component({
  selector: 'zv-edge-label',
  imports: [FFlowModule, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.chosen]': 'chosen()', '[class.shown]': 'shown()' },
  template: `
    <ng-container *transloco="let t">
      @if (writing()) {
        <textarea
          #text
          fDragBlocker
          rows="1"
          maxlength="200"
          [style.max-width.px]="spot().width"
          [style.top.px]="spot().shift"
          [attr.aria-label]="t('canvas.labelText')"
          [value]="edge().label"
          (blur)="gestures.label(edge().key, text.value)"
          (keydown.enter)="text.blur()"
          (keydown.escape)="text.blur()"
        ></textarea>
      } @else if (edge().label) {
        <span
          class="label"
          [style.max-width.px]="spot().width"
          [style.top.px]="spot().shift"
          [attr.title]="edge().label"
          (dblclick)="write()"
          >{{ edge().label }}</span
        >
      }
      @if (!frozen()) {
        <button
          fDragBlocker
          type="button"
          tabindex="-1"
          [class.below]="edge().label !== ''"
          [attr.aria-label]="t('canvas.insertHere')"
          [attr.title]="t('canvas.insertHere')"
          (click)="insert()"
        >
          <tui-icon icon="@tui.plus" />
        </button>
      }
    </ng-container>
  `,
  styles: `
    /* Foblex ставит подпись трёхмерным сдвигом, и браузер заводит под неё свой слой: сотни невидимых слоёв
       останавливают увеличение холста. Скрытая совсем слоя не занимает. */
    :host {
      display: none;
      align-items: center;
      gap: 4px;
    }
    :host(.shown),
    :host-context(.f-connection:hover) {
      display: inline-flex;
    }
    /* Слово шире промежутка кончается многоточием, а не рвётся: целиком оно в подсказке. */
    .label,
    textarea {
      position: relative;
    }
    .label {
      display: -webkit-box;
      padding: 1px 3px;
      overflow: hidden;
      border: 1px solid var(--zv-line);
      border-radius: 9px;
      background: var(--zv-surface);
      color: var(--zv-text-muted);
      font-size: var(--zv-size-1);
      text-align: center;
      text-overflow: ellipsis;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    /* Пишут там же и в той же ширине, где подпись стоит: шире она уходила бы под карточки. */
    textarea {
      field-sizing: content;
      min-width: 60px;
      padding: 2px 4px;
      overflow: hidden;
      border: 1px solid var(--zv-focus);
      border-radius: 9px;
      outline: none;
      resize: none;
      background: var(--zv-surface);
      color: var(--zv-text);
      font: inherit;
      font-size: var(--zv-size-1);
      text-align: center;
      user-select: text;
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
      pointer-events: none;
      cursor: pointer;
      transition: opacity 120ms ease-out;
    }
    /* Под подписью, а не сбоку: невидимая кнопка не должна сдвигать подпись с середины связи. Там же проходит
       сама связь, поэтому до выбора кнопки нет — иначе щелчок по связи доставался бы ей. */
    .below {
      position: absolute;
      top: 100%;
      left: calc(50% - 11px);
    }
    button:hover {
      border-color: var(--zv-accent);
      background: var(--zv-accent);
      color: var(--zv-on-accent);
    }
    :host-context(.f-connection:hover) button:not(.below),
    :host(.chosen) button {
      opacity: 1;
      pointer-events: auto;
    }
    tui-icon {
      font-size: 14px;
    }
  `,
})
export class EdgeLabel {
  protected readonly gestures = inject(CanvasGestures);
  private readonly canvas = inject(CanvasScene);
  readonly edge = input.required<EdgeLine>();
  readonly chosen = input(false);
  readonly frozen = input(false);

  protected readonly shown = computed(
    () => this.chosen() || this.writing() || this.edge().label !== '',
  );
  /** У подписи, которую только начали писать, места ещё нет: оно ищется среди карточек. */
  protected readonly spot = computed(
    () =>
      this.canvas.labels().get(this.edge().key) ??
      labelSpot(this.edge(), this.canvas.scene().nodes.values()),
  );
  protected readonly writing = computed(() => this.gestures.labelling() === this.edge().key);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('text');

  constructor() {
    afterRenderEffect(() => this.field()?.nativeElement.focus());
  }

  protected write(): void {
    if (!this.frozen()) this.gestures.labelling.set(this.edge().key);
  }

  protected insert(): void {
    const { key, from, to } = this.edge();
    this.gestures.chooseOnEdge(key, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  }
}
