import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { Problem } from '../core/http/problem.js';
import { ProblemNote } from './problem-note.js';

/** Не загрузилось: почему, и кнопка попробовать ещё раз. */
@Component({
  selector: 'zv-failure',
  imports: [ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <zv-problem-note [problem]="told()" />
      @if (!hopeless()) {
        <button
          tuiButton
          type="button"
          size="s"
          appearance="secondary-grayscale"
          (click)="retried.emit()"
        >
          {{ t('common.retry') }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 12px;
      padding: 16px 18px 18px;
    }
  `,
})
export class Failure {
  readonly problem = input.required<Problem>();
  readonly retried = output();

  /** Повтор не поможет: такого нет, нельзя или адрес набран с ошибкой. */
  protected readonly hopeless = computed(() =>
    [400, 403, 404, 422].includes(this.problem().status),
  );
  // Про поля запроса знает программа, а человек видел только адрес.
  protected readonly told = computed((): Problem => {
    const problem = this.problem();
    const address = problem.status === 400 || problem.status === 422;
    return address ? { ...problem, code: 'client.address', detail: undefined } : problem;
  });
}
