import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { WidgetSlot } from '@zveno/contracts/plugin-manifest.js';
import { auditTime, catchError, from, switchMap } from 'rxjs';
import { Api } from '../../api/api.js';
import { getPluginContributions } from '../../api/functions.js';
import type { ContributionDto, PluginWidgetDto } from '../../api/models.js';
import { Live } from '../live/live.js';
import { whenIdle } from '../time/when-idle.js';

const settleMs = 300;

/** Виджет вместе с плагином, чей он. */
export interface PlacedWidget extends PluginWidgetDto {
  readonly from: ContributionDto;
}

/** Что плагины добавляют на страницы: команды и виджеты. Читается, когда странице уже нечем заняться. */
@Injectable({ providedIn: 'root' })
export class Contributions {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly destroyed = inject(DestroyRef);
  private readonly read = signal<readonly ContributionDto[]>([]);
  private started = false;

  readonly items = this.read.asReadonly();
  private readonly widgets = computed(() =>
    this.read().flatMap((from) =>
      from.widgets.map((widget): PlacedWidget => ({ ...widget, from })),
    ),
  );

  start(): void {
    if (this.started) return;
    this.started = true;
    whenIdle()
      .pipe(
        switchMap(() => this.live.follow(['plugins'])),
        auditTime(settleMs),
        switchMap(() => from(this.api.invoke(getPluginContributions))),
        // Не прочиталось — остаётся прежнее: о нём скажет следующая весть.
        catchError((_, again) => again),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe(({ items }) => this.read.set(items));
  }

  at(slot: WidgetSlot): readonly PlacedWidget[] {
    return this.widgets().filter((widget) => widget.slot === slot);
  }
}
