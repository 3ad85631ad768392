import {
  afterNextRender,
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { NodeList } from '../palette/node-list.js';
import { AddStep } from '../state/add-step.js';
import { CanvasGestures, type PendingStep } from './canvas-gestures.js';
import { CanvasView } from './canvas-view.js';

const width = 280;
const height = 340;

/** Меню «что дальше» там, где отпустили связь: выбрал — узел встал и соединился. */
@Component({
  selector: 'zv-add-menu',
  imports: [NodeList, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'group',
    '[style.left.px]': 'left()',
    '[style.top.px]': 'top()',
    '(keydown.escape)': 'close()',
    '(focusout)': 'leave($event)',
  },
  template: `
    <ng-container *transloco="let t">
      <label class="zv-hidden" for="add-menu-search">{{ t('palette.search') }}</label>
      <input
        #search
        id="add-menu-search"
        type="search"
        autocomplete="off"
        (input)="query.set(search.value)"
        (keydown.enter)="pickFirst()"
      />
      <p class="caption" aria-hidden="true" [hidden]="query()">{{ t('canvas.whatNext') }}</p>
      <zv-node-list
        class="list"
        [query]="query()"
        [stepsOnly]="stepsOnly()"
        (picked)="pick($event)"
      />
    </ng-container>
  `,
  styles: `
    :host {
      position: absolute;
      z-index: 5;
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      width: 280px;
      max-width: calc(100% - 16px);
      max-height: min(340px, calc(100% - 16px));
      overflow: hidden;
      border-radius: var(--zv-radius-l);
      background: var(--zv-surface);
      box-shadow: var(--zv-shadow-popup);
    }
    input {
      grid-area: 1 / 1;
      height: 44px;
      padding: 0 14px;
      border: 0;
      border-bottom: 1px solid var(--zv-line);
      outline: none;
      background: transparent;
      color: var(--zv-text);
      font: inherit;
    }
    .caption {
      grid-area: 1 / 1;
      padding: 0 14px;
      color: var(--zv-text-muted);
      line-height: 44px;
      pointer-events: none;
    }
    .list {
      grid-row: 2;
      padding: 4px 6px;
      overflow-y: auto;
    }
  `,
})
export class AddMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly adding = inject(AddStep);
  private readonly gestures = inject(CanvasGestures);
  private readonly canvas = inject(CanvasView);
  private readonly changes = inject(ChangeDetectorRef);
  readonly to = input.required<PendingStep>();
  protected readonly query = signal('');
  protected readonly stepsOnly = computed(() => {
    const { from, edge } = this.to();
    return from !== undefined || edge !== undefined;
  });
  protected readonly left = computed(() => {
    const room = this.canvas.size().width - width - 8;
    return Math.max(8, Math.min(this.to().screen.x, room));
  });
  protected readonly top = computed(() => {
    const room = this.canvas.size().height - height - 8;
    return Math.max(8, Math.min(this.to().screen.y, room));
  });
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly list = viewChild.required(NodeList);

  constructor() {
    afterNextRender(() => this.search().nativeElement.focus());
  }

  protected pick(entry: NodeCatalogEntry): void {
    this.close();
    this.adding.run(entry, this.to());
  }

  // Enter сразу за буквой: список ещё не узнал о ней, а встать должен найденный узел, не прежний первый.
  protected pickFirst(): void {
    this.changes.detectChanges();
    const first = this.list().groups()[0]?.entries[0];
    if (first) this.pick(first);
  }

  protected close(): void {
    this.gestures.pending.set(undefined);
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && this.host.contains(relatedTarget);
    if (!inside) this.close();
  }
}
