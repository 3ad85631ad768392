import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Api } from '../../api/api.js';
import { deleteMeSignInsById, getMeSignIns } from '../../api/functions.js';
import type { SignInDto } from '../../api/models.js';
import { Identity } from '../../core/auth/identity.js';
import { Loaded } from '../../core/http/loaded.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { deviceName } from './device-name.js';

/** Где человек сейчас вошёл; любой вход можно закончить, и все разом — тоже. */
@Component({
  selector: 'zv-sign-ins-list',
  imports: [
    Failure,
    FullMomentPipe,
    MomentPipe,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-ins-list.html',
  styleUrl: './sign-ins-list.scss',
})
export class SignInsList {
  private readonly api = inject(Api);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly entries = new Loaded(() => this.api.invoke(getMeSignIns));
  protected readonly leaving = signal(false);
  protected readonly deviceName = deviceName;

  constructor() {
    void this.entries.load();
  }

  protected async end(entry: SignInDto): Promise<void> {
    try {
      await this.api.invoke(deleteMeSignInsById, { id: entry.id });
      this.toasts.done(this.transloco.translate('profile.signIns.ended'));
    } catch (error) {
      this.toasts.failed(error);
    }
    await this.entries.load();
  }

  protected async leaveEverywhere(): Promise<void> {
    this.leaving.set(true);
    try {
      await this.identity.signOutEverywhere();
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.leaving.set(false);
    }
  }
}
