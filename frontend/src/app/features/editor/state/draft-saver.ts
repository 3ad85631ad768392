import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { debounceTime, filter, fromEvent, map } from 'rxjs';
import { Api } from '#app/api/api.js';
import { putChainsByIdDraft } from '#app/api/functions.js';
import type { ChainDto } from '#app/api/models.js';
import { Connection } from '#app/core/http/connection.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { over } from '#app/core/http/seen-revision.js';
import type { EditLabel } from '../graph/history.js';
import { ChainEditor } from './chain-editor.js';
import { Leaving } from './leaving.js';
import { OpenChain } from './open-chain.js';

type Saved = Pick<ChainDto, 'revision' | 'draftSavedAt'>;

const editPauseMs = 700;

/**
 * `conflict` — черновик успели сохранить не отсюда: человек выбирает, какой оставить; `refused` — сервер такой
 * документ не принимает; `offline` — связи нет, сохранится, когда вернётся.
 */
export type DraftState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';

/** Сам сохраняет черновик после каждой правки. Чужое никогда не затирает: сервер сверяет редакцию. */
@Injectable()
export class DraftSaver {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly leaving = inject(Leaving);
  private readonly stored = signal<ChainDocument | undefined>(undefined);
  private readonly trouble = signal<'offline' | 'conflict' | 'refused' | undefined>(undefined);
  private readonly busy = signal(false);
  private running: Promise<void> | undefined;

  readonly problem = signal<Problem | undefined>(undefined);
  readonly dirty = computed(() => this.editor.document() !== this.stored());
  readonly state = computed((): DraftState => {
    if (this.busy()) return 'saving';
    return this.dirty() ? (this.trouble() ?? 'unsaved') : 'saved';
  });

  constructor() {
    toObservable(this.editor.document)
      .pipe(
        debounceTime(editPauseMs),
        filter(() => this.trouble() !== 'conflict'),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.save());
    toObservable(inject(Connection).lost)
      .pipe(
        filter((lost) => !lost && this.trouble() === 'offline'),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.save());
    this.holdTab();
  }

  /** Открытый документ — тот, что лежит на сервере. */
  accept(): void {
    this.stored.set(this.editor.document());
    this.trouble.set(undefined);
    this.problem.set(undefined);
  }

  /** Сохраняет несохранённое и дожидается сервера: перед публикацией, тестом и уходом со страницы. */
  async save(): Promise<void> {
    await this.running;
    if (!this.dirty() || this.editor.readOnly() || this.trouble() === 'conflict') return;
    this.running = this.send().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /** Уходя со страницы, дожидаются сохранения последней правки; не сохранилась — решает человек. */
  async mayLeave(): Promise<boolean> {
    await this.save();
    if (!this.chain.facts() || !this.dirty() || this.editor.readOnly()) return true;
    return this.leaving.ask();
  }

  /** Спора нет: на сервере, в редакции `saved`, лежит этот же документ. */
  agree(saved: Saved): void {
    this.chain.learn({ ...saved, changed: true });
    this.accept();
  }

  /** При споре: моё — поверх чужого, которое теперь в этой редакции. */
  async keepMine(revision: number): Promise<void> {
    this.chain.learn({ revision });
    this.trouble.set(undefined);
    await this.save();
  }

  /** При споре: чужое вместо моего. */
  async takeTheirs(): Promise<void> {
    await this.chain.reload();
    this.accept();
  }

  /** Кто-то сохранил черновик: если своего несохранённого нет, его и показываем; иначе это спор. */
  async meet(revision: number): Promise<'taken' | 'conflict' | 'own'> {
    await this.running;
    if (revision <= this.chain.revision()) return 'own';
    if (this.dirty()) {
      this.trouble.set('conflict');
      return 'conflict';
    }
    await this.takeTheirs();
    return 'taken';
  }

  /**
   * Сервер сам записал в черновик этот документ по просьбе этой страницы: возврат версии. Для человека это обычная
   * правка, и отменяется она так же.
   */
  async adopt(
    document: ChainDocument,
    label: EditLabel,
    write: (revision: number) => Promise<Partial<Saved>>,
  ): Promise<void> {
    await this.save();
    const writing = write(this.chain.revision()).then((saved) => {
      this.chain.learn({ ...saved, changed: true, name: document.name });
      this.editor.edit(label, () => document);
      this.accept();
    });
    this.running = writing.catch(() => undefined).finally(() => (this.running = undefined));
    await writing;
  }

  private async send(): Promise<void> {
    const sent = this.editor.document();
    const params = { id: this.chain.id(), body: sent };
    this.busy.set(true);
    try {
      const saved = await this.api.invoke(putChainsByIdDraft, params, over(this.chain.revision()));
      this.chain.learn({ ...saved, changed: true, name: sent.name });
      this.stored.set(sent);
      this.trouble.set(undefined);
      this.problem.set(undefined);
    } catch (error) {
      this.complain(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private complain(problem: Problem): void {
    this.problem.set(problem);
    if (problem.code === 'request.stale') this.trouble.set('conflict');
    else this.trouble.set(problem.status === 0 || problem.status >= 500 ? 'offline' : 'refused');
  }

  /** Вкладку с несохранённым браузер закроет только с согласия человека. */
  private holdTab(): void {
    fromEvent<BeforeUnloadEvent>(window, 'beforeunload')
      .pipe(
        filter(() => this.dirty() && !this.editor.readOnly()),
        map((event) => event.preventDefault()),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe();
  }
}
