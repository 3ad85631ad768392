import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '#app/api/api.js';
import { getChainsById } from '#app/api/functions.js';
import type { ChainDto } from '#app/api/models.js';
import { Identity } from '#app/core/auth/identity.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { readDocument } from '../graph/read-document.js';
import { ChainEditor } from './chain-editor.js';
import { NodeTypes } from './node-types.js';

type Facts = Omit<ChainDto, 'draft'>;

const editing: readonly Facts['role'][] = ['owner', 'manager', 'editor'];

/** Открытая цепочка: что о ней знает сервер, кроме документа. */
@Injectable()
export class OpenChain {
  private readonly api = inject(Api);
  private readonly editor = inject(ChainEditor);
  private readonly types = inject(NodeTypes);
  private readonly identity = inject(Identity);
  private readonly known = signal<Facts | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);

  readonly facts = this.known.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly id = computed(() => this.known()?.id ?? '');
  readonly role = computed(() => this.known()?.role ?? 'viewer');
  readonly revision = computed(() => this.known()?.revision ?? 0);
  /** Прочитанный черновик сохранил этот же человек: в другой вкладке или в прошлый раз. */
  readonly savedByMe = computed(() => this.known()?.draftSavedById === this.identity.person()?.id);

  /** Читает цепочку и типы узлов и открывает черновик. */
  async open(id: string): Promise<void> {
    this.refusal.set(undefined);
    try {
      const [chain] = await Promise.all([this.read(id), firstValueFrom(this.types.read())]);
      this.accept(chain);
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  /** Берёт черновик с сервера вместо открытого. */
  async reload(): Promise<void> {
    this.accept(await this.read(this.id()));
  }

  /** Новые сведения о той же цепочке; документ остаётся. */
  learn(facts: Partial<Facts>): void {
    this.known.update((known) => known && { ...known, ...facts });
  }

  /**
   * Спрашивает сведения, не трогая документ: цепочку опубликовали или убрали в архив. Отвечает, в какой редакции
   * черновик на сервере.
   */
  async refresh(): Promise<number> {
    const id = this.id();
    const facts = await this.read(id);
    if (id !== this.id()) return this.revision();
    const { name, tags, state, role, changed, publishedNumber } = facts;
    this.learn({ name, tags, state, role, changed, publishedNumber });
    this.editor.readOnly.set(!editable({ role, state }));
    return facts.revision;
  }

  private read(id: string): Promise<ChainDto> {
    return this.api.invoke(getChainsById, { id });
  }

  private accept({ draft, ...facts }: ChainDto): void {
    this.known.set(facts);
    this.editor.readOnly.set(!editable(facts));
    this.editor.open(readDocument(draft));
  }
}

function editable({ role, state }: Pick<Facts, 'role' | 'state'>): boolean {
  return editing.includes(role) && state !== 'archived';
}
