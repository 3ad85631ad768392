import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';

/** Первые шаги: что уже сделано и что дальше. */
@Component({
  selector: 'zv-first-steps',
  imports: [RouterLink, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-steps.html',
  styleUrl: './first-steps.scss',
})
export class FirstSteps {
  readonly chainLink = input.required<readonly string[]>();
  readonly hasChain = input.required<boolean>();
  readonly hasSession = input.required<boolean>();
  readonly hasTasks = input.required<boolean>();

  protected readonly steps = computed(() => [
    { key: 'session', done: this.hasSession(), link: ['/sessions/new'] },
    { key: 'chain', done: this.hasChain(), link: this.chainLink() },
    { key: 'answer', done: this.hasTasks(), link: ['/tasks'] },
  ]);
}
