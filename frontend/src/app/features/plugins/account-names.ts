import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import { readAll } from '../../core/http/read-all.js';

export interface AccountName {
  readonly id: string;
  readonly name: string;
}

/** Аккаунты установки по именам: из них выбирают, к каким относятся права плагина. */
@Injectable()
export class AccountNames {
  private readonly api = inject(Api);
  private readonly all = new Loaded<readonly AccountName[]>(() =>
    readAll((page) => this.api.invoke(getSessions, page)),
  );

  readonly items = this.all.value;
  readonly problem = this.all.problem;

  load(): Promise<void> {
    return this.all.load();
  }
}
