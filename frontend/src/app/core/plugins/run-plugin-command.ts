import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Api } from '../../api/api.js';
import { postPluginsByPluginIdCommandsByName } from '../../api/functions.js';
import type { ContributionDto, PaletteCommandDto } from '../../api/models.js';
import { Toasts } from '../../shared/toasts.js';
import { Language } from '../i18n/language.js';
import { openSubjects } from './open-subjects.js';

/** Исполняет команду плагина: ответ — словами или переходом. */
@Injectable({ providedIn: 'root' })
export class RunPluginCommand {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  async run({ plugin }: ContributionDto, { name, title }: PaletteCommandDto): Promise<void> {
    try {
      const { text, open } = await this.api.invoke(postPluginsByPluginIdCommandsByName, {
        pluginId: plugin,
        name,
        body: { open: { ...openSubjects(this.router.url) } },
      });
      const done = { name: title[this.language.current()] };
      if (text !== null) this.toasts.done(text);
      else if (open === null)
        this.toasts.done(this.transloco.translate('plugins.command.done', done));
      if (open !== null) await this.router.navigateByUrl(open);
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
