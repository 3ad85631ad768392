import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { PluginActions } from './plugin-actions.js';

/** Удаление плагина: что пропадёт вместе с ним. Плагин из папки сначала убирают из неё. */
@Component({
  selector: 'zv-remove-dialog',
  imports: [ProblemNote, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './remove-dialog.html',
  styleUrl: './remove-dialog.scss',
})
export class RemoveDialog {
  private readonly actions = inject(PluginActions);
  private readonly router = inject(Router);
  private readonly language = inject(Language).current;

  protected readonly plugin = this.actions.doomed;
  protected readonly title = computed(() => this.plugin()?.title[this.language()] ?? '');
  protected readonly inFolder = computed(() => {
    const plugin = this.plugin();
    return plugin && plugin.state !== 'gone' ? plugin.folder : null;
  });
  protected readonly losses = ['nodes', 'data', 'log'] as const;
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async remove(): Promise<void> {
    const plugin = this.plugin();
    if (!plugin) return;
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      await this.actions.remove(plugin);
      this.close();
      await this.router.navigateByUrl('/plugins');
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected close(): void {
    this.problem.set(undefined);
    this.plugin.set(undefined);
  }
}
