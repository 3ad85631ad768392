import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { DurationPipe } from '../../core/i18n/duration.pipe.js';
import { failureWords } from '../../core/i18n/failure-words.js';
import { Language } from '../../core/i18n/language.js';
import { ClockTimePipe } from './clock-time.pipe.js';
import type { LogLines, StepLine } from './log-lines.js';
import { StepStatePipe } from './step-state.pipe.js';
import { rangeOf, scrolled, type WindowState } from './log-window.js';

const rowHeight = 32;
const longestPreview = 160;

/** Журнал шагов: из десятков тысяч строк в странице только видимые. */
@Component({
  selector: 'zv-log-view',
  imports: [ClockTimePipe, DurationPipe, StepStatePipe, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Короткий журнал не занимает лишнего; длинный ужимает тот, кто его показывает.
  host: { '[style.height.px]': 'length()' },
  templateUrl: './log-view.html',
  styleUrl: './log-view.scss',
})
export class LogView {
  private readonly language = inject(Language);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly state = signal<WindowState>({ top: 0, height: 0, following: false });

  readonly log = input.required<LogLines>();
  /** Растёт с каждой дописанной пачкой: сами строки лежат в изменяемом списке. */
  readonly version = input.required<number>();
  /** Журнал ещё пишется. */
  readonly live = input(false);
  readonly nodeTitle = input.required<(id: string) => string>();
  readonly outputTitle = input.required<(node: string, output: string) => string>();
  readonly chosen = model<StepLine>();

  protected readonly following = computed(() => this.state().following);
  protected readonly length = computed(() => (this.version(), this.log().length * rowHeight));
  protected readonly range = computed(
    () => (this.version(), rangeOf(this.state(), this.log().length, rowHeight)),
  );
  protected readonly rows = computed(() => {
    const { from, to } = this.range();
    return this.log().slice(from, to);
  });

  constructor() {
    effect(() => {
      const following = this.live();
      untracked(() => this.state.update((state) => ({ ...state, following })));
    });
    afterRenderEffect(() => {
      this.length();
      const box = this.box().nativeElement;
      if (this.following()) box.scrollTop = box.scrollHeight;
    });
    afterRenderEffect(() => this.measure(this.box().nativeElement));
  }

  protected scroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.box().nativeElement;
    this.state.update((state) => scrolled(state, scrollTop, scrollHeight - clientHeight));
  }

  protected toEnd(): void {
    this.state.update((state) => ({ ...state, following: true }));
  }

  protected isChosen(line: StepLine): boolean {
    const chosen = this.chosen();
    return chosen?.turn === line.turn && chosen.index === line.index;
  }

  /** Куда вышел шаг: текст целиком, чтобы строка журнала оставалась тремя кусками и рисовалась быстро. */
  protected outcome({ step }: StepLine, state: string): string {
    const out = step.out === undefined ? '' : `→ ${this.outputTitle()(step.node, step.out)}`;
    return [out, state].filter(Boolean).join(' · ');
  }

  /** Ошибка шага или начало его данных. */
  protected rest({ step: { error, data } }: StepLine): string {
    if (error) return failureWords(error, this.language.current());
    return data === undefined ? '' : JSON.stringify(data).slice(0, longestPreview);
  }

  /** Стрелки ведут по шагам: соседний выбирается и остаётся в окне. */
  protected choose(event: Event, by: 1 | -1): void {
    event.preventDefault();
    const next = this.neighbour(by);
    if (next === undefined) return;
    const line = this.log().at(next);
    if (line?.kind !== 'step') return;
    this.chosen.set(line);
    this.reveal(next * rowHeight);
  }

  private neighbour(by: 1 | -1): number | undefined {
    const all = this.log().slice(0, this.log().length);
    const chosen = this.chosen();
    const at = all.findIndex((line) => line.kind === 'step' && line.step === chosen?.step);
    const from = at < 0 ? this.range().from - 1 : at;
    for (let index = from + by; index >= 0 && index < all.length; index += by)
      if (all[index]?.kind === 'step') return index;
    return undefined;
  }

  private reveal(place: number): void {
    const box = this.box().nativeElement;
    const below = place + rowHeight - box.scrollTop - box.clientHeight;
    if (place < box.scrollTop) box.scrollTop = place;
    else if (below > 0) box.scrollTop += below;
  }

  private readonly destroyed = inject(DestroyRef);
  private observer: ResizeObserver | undefined;

  private measure(box: HTMLElement): void {
    if (this.observer) return;
    this.observer = new ResizeObserver(() => {
      const height = box.clientHeight;
      this.state.update((state) => ({ ...state, height }));
    });
    this.observer.observe(box);
    this.destroyed.onDestroy(() => this.observer?.disconnect());
  }
}
