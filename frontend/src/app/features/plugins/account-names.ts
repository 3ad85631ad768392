import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';

export interface AccountName {
  readonly id: string;
  readonly name: string;
}

const pageSize = 100;

/** Аккаунты установки по именам: из них выбирают, к каким относятся права плагина. */
@Injectable()
export class AccountNames {
  private readonly api = inject(Api);
  private readonly all = new Loaded(() => this.readAll());

  readonly items = this.all.value;
  readonly problem = this.all.problem;

  load(): Promise<void> {
    return this.all.load();
  }

  private async readAll(): Promise<readonly AccountName[]> {
    const found: AccountName[] = [];
    let after: string | undefined;
    do {
      const page = await this.api.invoke(getSessions, {
        limit: pageSize,
        ...(after !== undefined && { after }),
      });
      found.push(...page.items.map(({ id, name }) => ({ id, name })));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return found;
  }
}
