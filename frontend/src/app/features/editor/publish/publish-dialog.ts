import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { Note } from '#app/shared/note.js';
import { ProblemNote } from '#app/shared/problem-note.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { changeCount } from '../graph/merged-document.js';
import { outcomeLines, type PeopleRule } from '../graph/people-outcome.js';
import { EditorView } from '../state/editor-view.js';
import { PeoplePlaces } from './people-places.js';
import { Publishing } from './publishing.js';

/** Окно публикации: что мешает, что изменилось, что станет с людьми внутри — и что дальше. */
@Component({
  selector: 'zv-publish-dialog',
  imports: [
    Note,
    PeoplePlaces,
    PluralPipe,
    ProblemNote,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publish-dialog.html',
  styleUrls: ['../../chains/dialog.scss', './publish-dialog.scss'],
})
export class PublishDialog {
  private readonly view = inject(EditorView);
  protected readonly publishing = inject(Publishing);

  protected readonly lines = outcomeLines;
  protected readonly rule = signal<PeopleRule>('finish');
  protected readonly comment = signal('');
  protected readonly differs = computed(() => {
    const comparison = this.publishing.comparison();
    return comparison && { ...comparison.diff, total: changeCount(comparison.diff) };
  });

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    await this.publishing.confirm(this.rule(), this.comment().trim());
  }

  protected showProblems(): void {
    this.close();
    this.view.drawer.set('problems');
  }

  protected close(): void {
    this.publishing.asked.set(false);
  }
}
