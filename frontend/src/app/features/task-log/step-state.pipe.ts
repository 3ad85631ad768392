import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { StepLog } from '@zveno/contracts/step-log.js';

/** `{{ step | stepState }}` — чем шаг отличается от обычного: ждёт, пропущен; у обычного слов нет. */
@Pipe({ name: 'stepState', pure: false })
export class StepStatePipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);

  transform({ waits, skipped }: StepLog): string {
    if (skipped) return this.transloco.translate('tasks.log.skipped');
    return waits ? this.transloco.translate('tasks.log.waits') : '';
  }
}
