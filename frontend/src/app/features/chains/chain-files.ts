import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChainDto } from '../../api/models.js';
import type { FileFormat } from './chain-types.js';

/** Файлы цепочек. Мимо созданного клиента: файл идёт как есть, а тот разобрал бы его как JSON. */
@Injectable({ providedIn: 'root' })
export class ChainFiles {
  private readonly http = inject(HttpClient);

  send(text: string, format: FileFormat): Promise<ChainDto> {
    const headers = { 'Content-Type': `application/${format}` };
    return firstValueFrom(this.http.post<ChainDto>('/api/chains/import', text, { headers }));
  }

  receive(id: string, format: FileFormat): Promise<Blob> {
    return firstValueFrom(
      this.http.get(`/api/chains/${id}/export`, { params: { format }, responseType: 'blob' }),
    );
  }
}
