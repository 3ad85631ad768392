import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { auditTime, switchMap } from 'rxjs';
import { Live } from '../../core/live/live.js';
import { BackLink } from '../../shared/back-link.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ListCard } from '../../shared/list-card.js';
import { NothingFound } from '../../shared/nothing-found.js';
import { PageHeader } from '../../shared/page-header.js';
import { SearchBox } from '../../shared/search-box.js';
import { TagRow } from '../../shared/tag-row.js';
import { ContactList } from './contact-list.js';
import { ContactTable } from './contact-table.js';
import { SessionName } from './session-name.js';

const refreshMs = 1000;

/** Собеседники аккаунта: кто писал, кто отвечает, метки. */
@Component({
  selector: 'zv-contacts-page',
  imports: [
    BackLink,
    ContactTable,
    EmptyState,
    ListCard,
    NothingFound,
    PageHeader,
    SearchBox,
    TagRow,
    TranslocoDirective,
  ],
  providers: [ContactList, SessionName],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contacts-page.html',
  styleUrl: './contacts-page.scss',
})
export class ContactsPage {
  private readonly router = inject(Router);
  private readonly live = inject(Live);

  readonly id = input.required<string>();
  readonly search = input<string>();
  readonly tag = input<string>();

  protected readonly list = inject(ContactList);
  protected readonly session = inject(SessionName);
  protected readonly filtered = computed(() => Boolean(this.search() ?? this.tag()));

  constructor() {
    effect(() => void this.session.learn(this.id()));
    effect(() => {
      void this.list.show({ id: this.id(), search: this.search(), tag: this.tag() });
    });
    toObservable(this.id)
      .pipe(
        switchMap((id) => this.live.follow([`session:${id}`])),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.list.refresh());
  }

  protected choose(queryParams: { search?: string | undefined; tag?: string | undefined }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear(): void {
    this.choose({ search: undefined, tag: undefined });
  }
}
