import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import {
  postChainsByIdArchive,
  postChainsByIdUnarchive,
  postChainsByIdDuplicate,
} from '../../api/functions.js';
import type { ChainSummaryDto } from '../../api/models.js';
import { TranslocoService } from '@jsverse/transloco';
import { Toasts } from '../../shared/toasts.js';
import { ChainList } from './chain-list.js';
import { ChainFiles } from './chain-files.js';
import type { FileFormat } from './chain-types.js';

/** Действия над цепочкой из списка: каждое говорит, чем кончилось, и по возможности отменяется. */
@Injectable()
export class ChainActions {
  private readonly api = inject(Api);
  private readonly files = inject(ChainFiles);
  private readonly list = inject(ChainList);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  /** Цепочка, об удалении которой сейчас спрашивают. */
  readonly doomed = signal<ChainSummaryDto | undefined>(undefined);

  async duplicate(chain: ChainSummaryDto): Promise<void> {
    await this.tell(async () => {
      const copy = await this.api.invoke(postChainsByIdDuplicate, { id: chain.id, body: {} });
      await this.list.reload();
      this.toasts.done(this.text('chains.duplicated', copy.name));
    });
  }

  async exportTo(chain: ChainSummaryDto, format: FileFormat): Promise<void> {
    await this.tell(() => this.files.save(chain.id, chain.name, format));
  }

  async archive(chain: ChainSummaryDto): Promise<void> {
    await this.tell(async () => {
      this.list.hide(chain.id);
      await this.api.invoke(postChainsByIdArchive, { id: chain.id });
      const undo = () => void this.restore(chain);
      this.toasts.undoable(this.text('chains.archived', chain.name), undo);
    });
  }

  async restore(chain: ChainSummaryDto): Promise<void> {
    await this.tell(async () => {
      await this.api.invoke(postChainsByIdUnarchive, { id: chain.id });
      await this.list.reload();
      this.toasts.done(this.text('chains.restored', chain.name));
    });
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
      await this.list.reload();
    }
  }

  private text(key: string, name: string): string {
    return this.transloco.translate(key, { name });
  }
}
