import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { firstValueFrom } from 'rxjs';

/** Типы узлов, известные установке: палитра, формы настроек и выходы рисуются по ним. */
@Injectable({ providedIn: 'root' })
export class NodeTypes {
  private readonly http = inject(HttpClient);
  private readonly entries = signal<readonly NodeCatalogEntry[]>([]);
  private readonly byType = computed(
    () => new Map(this.entries().map((entry) => [entry.type, entry])),
  );

  /** В порядке палитры. */
  readonly all = this.entries.asReadonly();

  async load(): Promise<void> {
    const answer = this.http.get<{ items: NodeCatalogEntry[] }>('/api/nodes');
    this.entries.set((await firstValueFrom(answer)).items);
  }

  /** Тип узла; неизвестный (плагина нет) — `undefined`. Читает сигнал: в шаблоне обновится само. */
  get(type: string): NodeCatalogEntry | undefined {
    return this.byType().get(type);
  }
}
