import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { AuthApi } from '../../core/auth/auth-api.js';
import type { SignInEntry } from '../../core/auth/auth-types.js';
import { Identity } from '../../core/auth/identity.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { deviceName } from './device-name.js';

/** Где человек сейчас вошёл, и выход отовсюду разом. */
@Component({
  selector: 'zv-sign-ins-list',
  imports: [
    FullMomentPipe,
    MomentPipe,
    ProblemNote,
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
  private readonly api = inject(AuthApi);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);

  protected readonly entries = signal<readonly SignInEntry[] | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly leaving = signal(false);
  protected readonly deviceName = deviceName;

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(undefined);
    try {
      this.entries.set(await this.api.signIns());
    } catch (error) {
      this.problem.set(problemOf(error));
    }
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
