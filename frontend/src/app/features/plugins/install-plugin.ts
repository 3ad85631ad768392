import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { lastValueFrom, tap } from 'rxjs';
import type { PluginDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { PluginActions } from './plugin-actions.js';
import { PluginList } from './plugin-list.js';

const kinds = /\.(zip|tgz|tar\.gz)$/i;
const largest = 5_000_000;
const headers = { 'Content-Type': 'application/octet-stream' };

export interface Upload {
  readonly name: string;
  /** Доля отправленного; единица — отправлено, сервер проверяет архив. */
  readonly share: number;
}

export interface RefusedArchive {
  readonly name: string;
  readonly problem: Problem;
}

/** Установка плагина из архива: ход загрузки, отказ словами; просящий разрешений сразу о них спрашивает. */
@Injectable()
export class InstallPlugin {
  private readonly http = inject(HttpClient);
  private readonly list = inject(PluginList);
  private readonly actions = inject(PluginActions);

  readonly upload = signal<Upload | undefined>(undefined);
  readonly refused = signal<RefusedArchive | undefined>(undefined);

  async run([file]: readonly File[]): Promise<void> {
    if (!file || this.upload()) return;
    this.refused.set(undefined);
    const refusal = localRefusal(file);
    if (refusal) {
      this.refuse(file, refusal);
      return;
    }
    this.upload.set({ name: file.name, share: 0 });
    try {
      await this.accept(await this.send(file));
    } catch (error) {
      this.refuse(file, problemOf(error));
    } finally {
      this.upload.set(undefined);
    }
  }

  private async accept(plugin: PluginDto): Promise<void> {
    await this.list.load();
    if (plugin.state === 'asking' || plugin.offered) await this.actions.enable(plugin);
    else this.actions.say('installed', plugin);
  }

  private async send(file: File): Promise<PluginDto> {
    const options = { headers, reportProgress: true, observe: 'events' } as const;
    const answer = await lastValueFrom(
      this.http.post<PluginDto>('/api/plugins', file, options).pipe(
        tap((event) => {
          if (event.type !== HttpEventType.UploadProgress) return;
          this.upload.set({ name: file.name, share: event.loaded / (event.total ?? file.size) });
        }),
      ),
    );
    if (answer.type !== HttpEventType.Response || !answer.body) throw new Error('пустой ответ');
    return answer.body;
  }

  private refuse({ name }: File, problem: Problem): void {
    this.refused.set({ name, problem });
  }
}

/** То, что видно и без сервера: незачем отправлять. */
function localRefusal({ name, size }: File): Problem | undefined {
  const code = kinds.test(name) ? '' : 'client.notArchive';
  const found = code || (size > largest ? 'client.archiveTooLarge' : '');
  if (!found) return undefined;
  return { status: 0, code: found, detail: undefined, fields: [], retryAfter: undefined };
}
