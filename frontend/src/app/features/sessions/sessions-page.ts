import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { NothingFound } from '../../shared/nothing-found.js';
import { PageHeader } from '../../shared/page-header.js';
import { SearchBox } from '../../shared/search-box.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { SessionList } from './session-list.js';
import { SessionTable } from './session-table.js';

/** Аккаунты: кто на связи, почему нет и что с этим делать. */
@Component({
  selector: 'zv-sessions-page',
  imports: [
    EmptyState,
    Failure,
    NothingFound,
    PageHeader,
    RouterLink,
    SearchBox,
    SessionTable,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [SessionList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.scss',
})
export class SessionsPage {
  protected readonly list = inject(SessionList);
}
