import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChainDto } from '../../api/models.js';
import { saveFile } from '../../shared/save-file.js';
import type { FileFormat } from './chain-types.js';

/** Файлы цепочек. Мимо созданного клиента: файл идёт как есть, а тот разобрал бы его как JSON. */
@Injectable({ providedIn: 'root' })
export class ChainFiles {
  private readonly http = inject(HttpClient);

  send(text: string, format: FileFormat): Promise<ChainDto> {
    const headers = { 'Content-Type': `application/${format}` };
    return firstValueFrom(this.http.post<ChainDto>('/api/chains/import', text, { headers }));
  }

  /** Отдаёт человеку файл черновика. */
  async save(id: string, name: string, format: FileFormat): Promise<void> {
    const asked = { params: { format }, responseType: 'blob' } as const;
    const file = await firstValueFrom(this.http.get(`/api/chains/${id}/export`, asked));
    saveFile(file, `${name}.chain.${format}`);
  }
}
