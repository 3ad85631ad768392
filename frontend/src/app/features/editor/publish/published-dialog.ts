import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import type { VersionDto } from '#app/api/models.js';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { Note } from '#app/shared/note.js';
import { Publishing } from './publishing.js';

/** Опубликовано: кто теперь отвечает — или что никто и куда за этим идти. */
@Component({
  selector: 'zv-published-dialog',
  imports: [Note, PluralPipe, RouterLink, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './published-dialog.html',
  styleUrls: ['../../chains/dialog.scss', './published-dialog.scss'],
})
export class PublishedDialog {
  private readonly publishing = inject(Publishing);

  readonly version = input.required<VersionDto>();

  protected readonly accounts = computed(() => this.publishing.preview()?.accounts);
  protected readonly nobodyRuns = computed(() => {
    const accounts = this.accounts();
    return accounts?.named.length === 0 && accounts.unseen === 0;
  });

  protected close(): void {
    this.publishing.asked.set(false);
  }
}
