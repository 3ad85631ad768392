import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime } from 'rxjs';
import { Api } from '../../api/api.js';
import { getPlugins } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import { Live } from '../../core/live/live.js';

const settleMs = 300;

/** Плагины установки. Перечитываются, когда меняются на сервере: папку правят и мимо страницы. */
@Injectable()
export class PluginList {
  private readonly api = inject(Api);
  private readonly all = new Loaded(() => this.api.invoke(getPlugins));
  private readonly reads = signal(0);

  readonly items = computed(() => this.all.value()?.items);
  readonly refusals = computed(() => this.all.value()?.refusals ?? []);
  readonly problem = this.all.problem;
  /** Растёт с каждым чтением: по нему перечитывают то, что лежит рядом с плагином. */
  readonly changes = this.reads.asReadonly();

  constructor() {
    void this.load();
    inject(Live)
      .follow(['plugins'])
      .pipe(auditTime(settleMs), takeUntilDestroyed())
      .subscribe(() => void this.load());
  }

  async load(): Promise<void> {
    await this.all.load();
    this.reads.update((count) => count + 1);
  }
}
