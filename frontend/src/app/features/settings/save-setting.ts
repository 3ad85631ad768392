import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { PatchSettings$Params } from '../../api/functions.js';
import type { Problem } from '../../core/http/problem.js';
import { Toasts } from '../../shared/toasts.js';
import type { InstallationSettings } from './installation-settings.js';

/** Сохраняет одну область и говорит, что сохранила. */
@Injectable({ providedIn: 'root' })
export class SaveSetting {
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  async run(
    settings: InstallationSettings,
    change: PatchSettings$Params['body'],
  ): Promise<Problem | undefined> {
    const problem = await settings.change(change);
    if (!problem) this.toasts.done(this.transloco.translate('settings.saved'));
    return problem;
  }
}
