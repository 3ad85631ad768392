import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Toasts } from '#app/shared/toasts.js';
import type { FileFormat } from '../../chains/chain-types.js';
import { Comparing } from './comparing.js';
import { Restoring } from './restoring.js';
import { VersionFiles } from './version-files.js';

/** Что делают с версией: смотрят, сравнивают, возвращают в черновик, выгружают. Об отказе говорит сообщение. */
@Injectable()
export class VersionActions {
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly comparing = inject(Comparing);
  private readonly files = inject(VersionFiles);
  private readonly restoring = inject(Restoring);

  readonly doubted = this.restoring.doubted;

  show(number: number): Promise<void> {
    return this.tell(() => this.comparing.show(number));
  }

  compare(number: number, other?: number): Promise<void> {
    return this.tell(() => this.comparing.compare(number, other));
  }

  restore(number: number): Promise<void> {
    return this.tell(async () => {
      if (await this.restoring.ask(number)) this.restored(number);
    });
  }

  restoreAnyway(number: number): Promise<void> {
    return this.tell(async () => {
      await this.restoring.bring(number);
      this.restored(number);
    });
  }

  download(number: number, format: FileFormat): Promise<void> {
    return this.tell(() => this.files.download(number, format));
  }

  private restored(number: number): void {
    this.comparing.stop();
    const text: string = this.transloco.translate('versions.restored', { number });
    this.toasts.undoable(text, () => this.restoring.undo());
  }

  private async tell(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
