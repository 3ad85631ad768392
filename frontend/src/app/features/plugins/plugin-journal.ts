import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { auditTime, merge, throttle } from 'rxjs';
import { Api } from '../../api/api.js';
import { getPluginsByPluginIdLog } from '../../api/functions.js';
import type { PluginLogLineDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { Live } from '../../core/live/live.js';

/** Болтливый плагин пишет сотни строк в секунду: чаще читать незачем. */
const refreshMs = 500;

/** Журнал открытого плагина: перечитывается с каждой вестью о новых строках. */
@Injectable()
export class PluginJournal {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly destroyed = inject(DestroyRef);
  private readonly read = signal<readonly PluginLogLineDto[] | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);
  /** Слова «Звена» приходят на языке читателя: сменил язык — журнал читают заново. */
  private readonly spoken = toObservable(inject(Language).current);
  private id = '';

  readonly lines = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();

  follow(id: string): void {
    this.id = id;
    const news = this.live.follow([`plugin:${id}`]).pipe(auditTime(refreshMs));
    merge(this.spoken, news)
      .pipe(
        // Весть, пришедшая посреди чтения, читает ещё раз, когда оно кончится.
        throttle(() => this.load(), { leading: true, trailing: true }),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe();
  }

  async load(): Promise<void> {
    try {
      const { items } = await this.api.invoke(getPluginsByPluginIdLog, { pluginId: this.id });
      this.read.set(items);
      this.refusal.set(undefined);
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }
}
