import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import type { PublishDto } from '#app/api/models.js';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { Note } from '#app/shared/note.js';
import { ProblemNote } from '#app/shared/problem-note.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { Toasts } from '#app/shared/toasts.js';
import { changeCount } from '../graph/merged-document.js';
import { EditorView } from '../state/editor-view.js';
import { ChainAccounts } from './chain-accounts.js';
import { Publishing } from './publishing.js';

type Rule = PublishDto['people'];

const rules: readonly Rule[] = ['finish', 'move', 'restart'];

/** Окно публикации: что мешает, что изменилось, что станет с людьми внутри — и что дальше. */
@Component({
  selector: 'zv-publish-dialog',
  imports: [
    Note,
    PluralPipe,
    ProblemNote,
    RouterLink,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
    TuiIcon,
  ],
  providers: [ChainAccounts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publish-dialog.html',
  styleUrls: ['../../chains/dialog.scss', './publish-dialog.scss'],
})
export class PublishDialog {
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly view = inject(EditorView);
  protected readonly accounts = inject(ChainAccounts);
  protected readonly publishing = inject(Publishing);

  protected readonly rules = rules;
  protected readonly rule = signal<Rule>('finish');
  protected readonly comment = signal('');
  protected readonly differs = computed(() => {
    const comparison = this.publishing.comparison();
    return comparison && { ...comparison.diff, total: changeCount(comparison.diff) };
  });

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.publishing.confirm(this.rule(), this.comment().trim()))) return;
    const number = this.publishing.done()?.number ?? 0;
    this.toasts.done(this.transloco.translate('publish.done', { number }));
    this.comment.set('');
    await this.accounts.look();
  }

  protected showProblems(): void {
    this.close();
    this.view.drawer.set('problems');
  }

  protected close(): void {
    this.publishing.asked.set(false);
  }
}
