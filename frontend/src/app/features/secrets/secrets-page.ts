import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import { deleteSecretsById, getSecrets } from '../../api/functions.js';
import type { SecretDto } from '../../api/models.js';
import { Loaded } from '../../core/http/loaded.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { PageHeader } from '../../shared/page-header.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { SecretDialog } from './secret-dialog.js';

/** Секреты человека: имена, которыми их называют узлы. Значение после сохранения не показывает никто. */
@Component({
  selector: 'zv-secrets-page',
  imports: [
    EmptyState,
    Failure,
    FullMomentPipe,
    MomentPipe,
    PageHeader,
    SecretDialog,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './secrets-page.html',
  styleUrl: './secrets-page.scss',
})
export class SecretsPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly secrets = new Loaded(() => this.api.invoke(getSecrets));
  protected readonly editing = signal<SecretDto | 'new' | undefined>(undefined);
  protected readonly erasing = signal<SecretDto | undefined>(undefined);

  constructor() {
    void this.secrets.load();
  }

  protected async erase({ id, name }: SecretDto): Promise<void> {
    this.erasing.set(undefined);
    try {
      await this.api.invoke(deleteSecretsById, { id });
      this.toasts.done(this.transloco.translate('secrets.erased', { name }));
    } catch (error) {
      this.toasts.failed(error);
    }
    await this.secrets.load();
  }
}
