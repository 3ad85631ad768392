import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSessionsByIdContacts } from '../../api/functions.js';
import type { ContactSummaryDto } from '../../api/models.js';
import { PagedList, type PageOf, type PageQuery } from '../../core/http/paged-list.js';

export interface ContactFilter {
  readonly id: string;
  readonly search: string | undefined;
  readonly tag: string | undefined;
}

/** Собеседники аккаунта на экране, недавние первыми. */
@Injectable()
export class ContactList extends PagedList<ContactSummaryDto, ContactFilter> {
  private readonly api = inject(Api);

  protected read(filter: ContactFilter, page: PageQuery): Promise<PageOf<ContactSummaryDto>> {
    return this.api.invoke(getSessionsByIdContacts, { ...filter, ...page });
  }

  /** Место в списке меняет каждое сообщение: подгруженное дальше верхушки остаётся до нового открытия страницы. */
  protected override freshen(page: PageOf<ContactSummaryDto>): void {
    if (this.rows().length <= page.items.length || page.next === null) super.freshen(page);
  }
}
