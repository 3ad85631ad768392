import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { exhaustMap, filter, timer } from 'rxjs';
import { Api } from '../../api/api.js';
import { getPluginsByPluginIdLog } from '../../api/functions.js';
import type { PluginLogLineDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';

const refreshMs = 2000;

/** Журнал открытого плагина. Вестей о строках сервер не шлёт: пока журнал видят, он перечитывается сам. */
@Injectable()
export class PluginJournal {
  private readonly api = inject(Api);
  private readonly destroyed = inject(DestroyRef);
  private readonly read = signal<readonly PluginLogLineDto[] | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private id = '';

  readonly lines = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();

  follow(id: string): void {
    this.id = id;
    timer(0, refreshMs)
      .pipe(
        filter(() => document.visibilityState === 'visible'),
        exhaustMap(() => this.load()),
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
