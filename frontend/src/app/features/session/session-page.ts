import type { OnInit } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Api } from '../../api/api.js';
import { postSessionsByIdPause, postSessionsByIdResume } from '../../api/functions.js';
import { Avatar } from '../../shared/avatar.js';
import { BackLink } from '../../shared/back-link.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { Toasts } from '../../shared/toasts.js';
import { SessionStateBadge } from '../sessions/session-state-badge.js';
import { atLeast } from '../sessions/session-roles.js';
import { SessionStore } from './session-store.js';

/** Аккаунт: кто он, в каком состоянии, и разделы его настроек. */
@Component({
  selector: 'zv-session-page',
  imports: [
    Avatar,
    BackLink,
    Failure,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SessionStateBadge,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [SessionStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-page.html',
  styleUrl: './session-page.scss',
})
export class SessionPage implements OnInit {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  readonly id = input.required<string>();

  protected readonly store = inject(SessionStore);
  protected readonly switching = signal(false);
  protected readonly operable = computed(() => atLeast(this.store.role(), 'operator'));
  protected readonly tabs = computed(() =>
    ['now', 'sending', 'connection', 'access', 'manage'].filter(
      (tab) =>
        (tab !== 'access' || this.store.manageable()) &&
        (tab !== 'manage' || this.store.editable()),
    ),
  );
  protected readonly signedOut = computed(() => this.store.session()?.status === 'logged-out');
  protected readonly paused = computed(() => this.store.session()?.status === 'paused');

  ngOnInit(): void {
    this.store.follow(this.id());
  }

  protected async pause(): Promise<void> {
    await this.turn(postSessionsByIdPause);
    const undo = () => void this.resume();
    if (this.paused()) this.toasts.undoable(this.transloco.translate('session.paused'), undo);
  }

  protected resume(): Promise<void> {
    return this.turn(postSessionsByIdResume);
  }

  private async turn(
    action: typeof postSessionsByIdPause | typeof postSessionsByIdResume,
  ): Promise<void> {
    this.switching.set(true);
    try {
      this.store.accept(await this.api.invoke(action, { id: this.id() }));
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.switching.set(false);
    }
  }
}
