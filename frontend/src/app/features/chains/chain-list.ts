import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getChains } from '../../api/functions.js';
import type { ChainSummaryDto } from '../../api/models.js';
import { PagedList, type PageOf, type PageQuery } from '../../core/http/paged-list.js';
import type { ChainFilter } from './chain-types.js';

/** Список цепочек на экране, недавно изменённые первыми: отбор, подгрузка, правки без ожидания сервера. */
@Injectable()
export class ChainList extends PagedList<ChainSummaryDto, ChainFilter> {
  private readonly api = inject(Api);

  hide(id: string): void {
    this.replace(this.rows().filter((chain) => chain.id !== id));
  }

  protected read(filter: ChainFilter, page: PageQuery): Promise<PageOf<ChainSummaryDto>> {
    return this.api.invoke(getChains, { ...filter, ...page, order: 'changed' });
  }
}
