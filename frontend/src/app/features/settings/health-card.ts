import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Api } from '../../api/api.js';
import { getHealthReady } from '../../api/functions.js';
import type { ReadinessDto } from '../../api/models.js';
import { Loaded } from '../../core/http/loaded.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { readinessOf } from './readiness-answer.js';

/** Из чего состоит установка и всё ли из этого работает. */
@Component({
  selector: 'zv-health-card',
  imports: [Failure, SkeletonRows, TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <header>
        <h2>{{ t('settings.health.title') }}</h2>
        <button
          tuiIconButton
          type="button"
          size="s"
          appearance="flat-grayscale"
          iconStart="@tui.rotate-cw"
          (click)="health.load()"
        >
          {{ t('settings.health.again') }}
        </button>
      </header>
      @if (health.value(); as health) {
        <ul>
          @for (part of health.parts; track part.part) {
            <li [class.bad]="!part.ready">
              <tui-icon [icon]="part.ready ? '@tui.circle-check' : '@tui.circle-alert'" />
              <div>
                <b>{{ t('settings.health.part.' + part.part) }}</b>
                <p>{{ part.ready ? t('settings.health.works') : part.reason }}</p>
              </div>
            </li>
          }
        </ul>
      } @else if (health.problem(); as problem) {
        <zv-failure [problem]="problem" (retried)="health.load()" />
      } @else {
        <zv-skeleton-rows />
      }
    </ng-container>
  `,
  styleUrl: './health-card.scss',
})
export class HealthCard {
  private readonly api = inject(Api);
  protected readonly health = new Loaded(() => this.read());

  constructor() {
    void this.health.load();
  }

  // «Не готово» сервер отвечает отказом 503, но с тем же описанием частей.
  private async read(): Promise<ReadinessDto> {
    try {
      return await this.api.invoke(getHealthReady);
    } catch (error) {
      const answer = error instanceof HttpErrorResponse ? readinessOf(error.error) : undefined;
      if (answer) return answer;
      throw error;
    }
  }
}
