import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSettings, patchSettings } from '../../api/functions.js';
import type { PatchSettings$Params } from '../../api/functions.js';
import type { SettingsDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { over } from '../../core/http/seen-revision.js';

/** Настройки установки на экране: прочитанные и правка поверх прочитанной редакции. */
@Injectable()
export class InstallationSettings {
  private readonly api = inject(Api);
  private readonly read = signal<SettingsDto | undefined>(undefined);

  readonly value = this.read.asReadonly();
  readonly problem = signal<Problem | undefined>(undefined);

  async load(): Promise<void> {
    this.problem.set(undefined);
    try {
      this.read.set(await this.api.invoke(getSettings));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Меняет названное; при чужой правке перечитывает настройки и отдаёт отказ. */
  async change(body: PatchSettings$Params['body']): Promise<Problem | undefined> {
    const { revision } = this.read() ?? { revision: 0 };
    try {
      this.read.set(await this.api.invoke(patchSettings, { body }, over(revision)));
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 412) await this.load();
      return problem;
    }
  }
}
