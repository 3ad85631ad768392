import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { KeyCaps } from './key-caps.js';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly icon?: string;
  readonly keys?: string | undefined;
}

/** Окно выбора из списка с поиском: палитра команд, поиск по холсту, соединение с клавиатуры. */
@Component({
  selector: 'zv-chooser',
  imports: [KeyCaps, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chooser.html',
  styleUrl: './chooser.scss',
})
export class Chooser {
  readonly caption = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly query = model('');
  readonly chosen = output<string>();
  readonly closed = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly at = linkedSignal({ source: this.choices, computation: () => 0 });
  protected readonly current = computed(() => this.choices()[this.at()]);

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected step(by: number, event: Event): void {
    event.preventDefault();
    const { length } = this.choices();
    if (length === 0) return;
    this.at.update((at) => (at + by + length) % length);
    const row = this.dialog().nativeElement.querySelectorAll('li')[this.at()];
    row?.scrollIntoView({ block: 'nearest' });
  }

  protected choose(choice: Choice | undefined): void {
    if (!choice) return;
    this.dialog().nativeElement.close();
    this.chosen.emit(choice.id);
  }
}
