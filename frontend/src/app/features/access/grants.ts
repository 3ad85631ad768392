import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import {
  deleteChainsByIdGrantsByGrantId,
  deleteSessionsByIdGrantsByGrantId,
  getChainsByIdGrants,
  getSessionsByIdGrants,
  putChainsByIdGrants,
  putSessionsByIdGrants,
} from '../../api/functions.js';
import type { GrantsDto, PutGrantDto } from '../../api/models.js';

/** Предмет, на который выдают права. */
export interface GrantedResource {
  readonly kind: 'session' | 'chain';
  readonly id: string;
}

/** Права на аккаунт или цепочку: у обоих одни и те же запросы по разным адресам. */
@Injectable({ providedIn: 'root' })
export class Grants {
  private readonly api = inject(Api);

  list({ kind, id }: GrantedResource): Promise<GrantsDto> {
    return this.api.invoke(kind === 'session' ? getSessionsByIdGrants : getChainsByIdGrants, {
      id,
    });
  }

  put({ kind, id }: GrantedResource, body: PutGrantDto): Promise<GrantsDto> {
    return this.api.invoke(kind === 'session' ? putSessionsByIdGrants : putChainsByIdGrants, {
      id,
      body,
    });
  }

  async take({ kind, id }: GrantedResource, grantId: string): Promise<void> {
    await this.api.invoke(
      kind === 'session' ? deleteSessionsByIdGrantsByGrantId : deleteChainsByIdGrantsByGrantId,
      { id, grantId },
    );
  }
}
