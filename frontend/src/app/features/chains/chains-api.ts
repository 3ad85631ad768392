import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChainFilter, ChainPage, ChainSummary, FileFormat } from './chain-types.js';

const root = '/api/chains';

/** Запросы раздела `/api/chains`. */
@Injectable({ providedIn: 'root' })
export class ChainsApi {
  private readonly http = inject(HttpClient);

  page(filter: ChainFilter, limit: number, after?: string): Promise<ChainPage> {
    const given = Object.entries({ ...filter, limit, after }).filter(([, value]) => value);
    const params = new HttpParams({ fromObject: Object.fromEntries(given.map(pairOf)) });
    return firstValueFrom(this.http.get<ChainPage>(root, { params }));
  }

  create(name: string): Promise<ChainSummary> {
    return firstValueFrom(this.http.post<ChainSummary>(root, { name }));
  }

  duplicate(id: string): Promise<ChainSummary> {
    return firstValueFrom(this.http.post<ChainSummary>(`${root}/${id}/duplicate`, {}));
  }

  async archive(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${root}/${id}/archive`, {}));
  }

  async unarchive(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${root}/${id}/unarchive`, {}));
  }

  importFile(text: string, format: FileFormat): Promise<ChainSummary> {
    const headers = { 'Content-Type': `application/${format}` };
    return firstValueFrom(this.http.post<ChainSummary>(`${root}/import`, text, { headers }));
  }

  exportFile(id: string, format: FileFormat): Promise<Blob> {
    const options = { params: { format }, responseType: 'blob' as const };
    return firstValueFrom(this.http.get(`${root}/${id}/export`, options));
  }
}

const pairOf = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];
