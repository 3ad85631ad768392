import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { AccountChoice } from './account-choice.js';
import { concernsAccounts, freshLines, permissionLines } from './permission-lines.js';
import { PermissionList } from './permission-list.js';
import { PluginActions } from './plugin-actions.js';

/** Разрешения плагина перед включением: каждая просьба словами и аккаунты, к которым она относится. */
@Component({
  selector: 'zv-enable-dialog',
  imports: [AccountChoice, PermissionList, ProblemNote, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './enable-dialog.html',
  styleUrl: './enable-dialog.scss',
})
export class EnableDialog {
  private readonly actions = inject(PluginActions);
  private readonly language = inject(Language).current;

  protected readonly plugin = this.actions.asked;
  protected readonly title = computed(() => this.plugin()?.title[this.language()] ?? '');
  /** Зачем открыто окно: включить плагин, принять новую версию или сменить аккаунты работающего. */
  protected readonly deed = computed(() => {
    if (this.plugin()?.offered) return 'update';
    return this.plugin()?.state === 'on' ? 'change' : 'enable';
  });
  private readonly asks = computed(
    () => this.plugin()?.offered?.permissions ?? this.plugin()?.asks,
  );
  /** Прежде разрешённое: у новой версии показывают сперва то, что она просит сверх него. */
  private readonly before = computed(() =>
    this.plugin()?.offered ? this.plugin()?.granted : undefined,
  );
  protected readonly fresh = computed(() => {
    const [asks, before] = [this.asks(), this.before()];
    if (!asks) return [];
    return before ? freshLines(asks, before) : permissionLines(asks);
  });
  protected readonly kept = computed(() => {
    const [asks, before] = [this.asks(), this.before()];
    if (!asks || !before) return [];
    const fresh = this.fresh().map(({ name }) => name);
    return permissionLines(asks).filter(({ name }) => !fresh.includes(name));
  });
  /** От чего новая версия отказалась. */
  protected readonly dropped = computed(() => {
    const [asks, before] = [this.asks(), this.before()];
    return asks && before ? freshLines(before, asks) : [];
  });
  protected readonly ofAccounts = computed(() => {
    const asks = this.asks();
    return asks !== undefined && concernsAccounts(asks);
  });
  /** `null` — все аккаунты. */
  protected readonly accounts = linkedSignal<string[] | null>(
    () => this.plugin()?.granted.accounts ?? null,
  );
  protected readonly nobody = computed(() => this.ofAccounts() && this.accounts()?.length === 0);
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  constructor() {
    effect(() => {
      this.plugin();
      untracked(() => this.problem.set(undefined));
    });
  }

  protected async allow(event: Event): Promise<void> {
    event.preventDefault();
    const plugin = this.plugin();
    if (!plugin || this.nobody()) return;
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      await this.actions.allow(plugin, this.ofAccounts() ? this.accounts() : null);
      this.actions.say('enabled', plugin);
      this.close();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected close(): void {
    this.plugin.set(undefined);
  }
}
