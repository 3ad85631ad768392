import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { type Observable, tap } from 'rxjs';

/** Типы узлов, известные установке: палитра, формы настроек и выходы рисуются по ним. */
@Injectable({ providedIn: 'root' })
export class NodeTypes {
  private readonly http = inject(HttpClient);
  private readonly entries = signal<readonly NodeCatalogEntry[]>([], { equal: same });
  private readonly byType = computed(
    () => new Map(this.entries().map((entry) => [entry.type, entry])),
  );

  /** В порядке палитры. */
  readonly all = this.entries.asReadonly();

  /** Узлы плагинов: браузер знает о них только то, что сказал сервер. */
  readonly plugins = computed(() =>
    this.entries().filter(({ category }) => category === 'plugins'),
  );

  /** Читает каталог; отписались — ответ уже не нужен. */
  read(): Observable<unknown> {
    const answer = this.http.get<{ items: NodeCatalogEntry[] }>('/api/nodes');
    return answer.pipe(tap(({ items }) => this.entries.set(items)));
  }

  /** Тип узла; неизвестный (плагина нет) — `undefined`. Читает сигнал: в шаблоне обновится само. */
  get(type: string): NodeCatalogEntry | undefined {
    return this.byType().get(type);
  }
}

/** Тот же каталог, прочитанный второй раз, — не перемена: рисовать заново нечего. */
function same(one: readonly NodeCatalogEntry[], other: readonly NodeCatalogEntry[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
