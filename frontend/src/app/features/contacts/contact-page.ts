import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { auditTime, switchMap } from 'rxjs';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { Contributions } from '../../core/plugins/contributions.js';
import { Live } from '../../core/live/live.js';
import { Avatar } from '../../shared/avatar.js';
import { BackLink } from '../../shared/back-link.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { TaskTable } from '../tasks/task-table.js';
import { WidgetArea } from '../widgets/widget-area.js';
import { ContactCard } from './contact-card.js';
import { ContactStateBadge } from './contact-state-badge.js';
import { ContactTags } from './contact-tags.js';
import { ContactVariables } from './contact-variables.js';
import { profileRows } from './profile-rows.js';
import { WhoAnswers } from './who-answers.js';

const refreshMs = 1000;

/** Собеседник: кто ему отвечает, что о нём помнят цепочки, какие выполнения с ним идут. */
@Component({
  selector: 'zv-contact-page',
  imports: [
    Avatar,
    BackLink,
    ContactStateBadge,
    ContactTags,
    ContactVariables,
    Failure,
    FullMomentPipe,
    RouterLink,
    SkeletonRows,
    TaskTable,
    TranslocoDirective,
    WhoAnswers,
    WidgetArea,
  ],
  providers: [ContactCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-page.html',
  styleUrl: './contact-page.scss',
})
export class ContactPage {
  private readonly live = inject(Live);
  private readonly contributions = inject(Contributions);

  readonly id = input.required<string>();
  readonly contactId = input.required<string>();

  protected readonly card = inject(ContactCard);
  protected readonly contact = this.card.contact;
  protected readonly widgets = computed(() => this.contributions.at('contact'));
  protected readonly subjects = computed(() => ({
    session: this.id(),
    contact: this.contactId(),
  }));
  protected readonly profile = computed(() => profileRows(this.contact()?.profile ?? {}));

  constructor() {
    effect(() => {
      const [id, contactId] = [this.id(), this.contactId()];
      untracked(() => void this.card.open(id, contactId));
    });
    toObservable(this.id)
      .pipe(
        switchMap((id) => this.live.follow([`session:${id}`])),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.card.refresh());
  }
}
