import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Toasts } from '../../shared/toasts.js';
import { ChainFiles } from './chain-files.js';
import { ChainList } from './chain-list.js';
import { formatOf } from './file-format.js';

/** Чем кончилась загрузка файла, который не приняли. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: Problem;
}

/** Загрузка цепочек из файлов: принятые появляются в списке, о непринятых — все замечания разом. */
@Injectable()
export class ImportChains {
  private readonly files = inject(ChainFiles);
  private readonly list = inject(ChainList);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly running = signal(false);
  readonly refused = signal<readonly RefusedFile[]>([]);

  async run(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.running()) return;
    this.running.set(true);
    const outcomes = [];
    for (const file of files) outcomes.push(await this.importOne(file));
    this.running.set(false);

    const refused = outcomes.filter((outcome) => outcome !== undefined);
    this.refused.set(refused);
    if (refused.length < files.length) await this.list.reload();
  }

  private async importOne(file: File): Promise<RefusedFile | undefined> {
    try {
      const chain = await this.files.send(await file.text(), formatOf(file.name));
      this.toasts.done(this.transloco.translate('chains.imported', { name: chain.name }));
      return undefined;
    } catch (error) {
      return { name: file.name, problem: problemOf(error) };
    }
  }
}
