import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Api } from '../../api/api.js';
import { getSessionsByIdPace, postSessionsByIdPaceResume } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { Countdown } from '../../shared/countdown.js';
import { Gauge } from '../../shared/gauge.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { SessionStore } from './session-store.js';
import { FailureWordsPipe } from '../../core/i18n/failure-words.pipe.js';

/** Темп отправки: что израсходовано, что остановлено и до какого времени. */
@Component({
  selector: 'zv-pace-card',
  imports: [
    FailureWordsPipe,
    Countdown,
    Failure,
    FullMomentPipe,
    Gauge,
    PluralPipe,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pace-card.html',
  styleUrl: './pace-card.scss',
})
export class PaceCard {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly store = inject(SessionStore);

  protected readonly pace = new Loaded(() =>
    this.api.invoke(getSessionsByIdPace, { id: this.store.id }),
  );
  protected readonly gauges = computed(() => {
    const pace = this.pace.value();
    if (!pace) return [];
    return (['minute', 'hour', 'newPeople'] as const).map((key) => ({
      key,
      ...pace[key],
    }));
  });

  constructor() {
    effect(() => {
      this.store.changes();
      void this.pace.load();
    });
  }

  protected async lift(): Promise<void> {
    try {
      await this.api.invoke(postSessionsByIdPaceResume, { id: this.store.id });
      this.toasts.done(this.transloco.translate('session.pace.lifted'));
    } catch (error) {
      this.toasts.failed(error);
    }
    await this.pace.load();
  }
}
