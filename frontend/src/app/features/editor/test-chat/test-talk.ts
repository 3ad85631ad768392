import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { auditTime, distinctUntilChanged, EMPTY, map, switchMap } from 'rxjs';
import { Api } from '#app/api/api.js';
import {
  deleteChainsByIdTestChat,
  getChainsByIdTestChat,
  patchChainsByIdTestChatContact,
  postChainsByIdTestChat,
  postChainsByIdTestChatMessages,
  postChainsByIdTestChatSkip,
  postChainsByIdTestChatStart,
} from '#app/api/functions.js';
import type { ChangeContactDto, TestChatDto } from '#app/api/models.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { Live } from '#app/core/live/live.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';

const batchMs = 120;

/** Разговор человека с черновиком: слова, действия и живые перемены. */
@Injectable()
export class TestTalk {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly saver = inject(DraftSaver);
  private readonly read = signal<TestChatDto | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);

  private last: Promise<unknown> = Promise.resolve();

  readonly chat = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly loaded = signal(false);
  readonly busy = signal(false);
  /** Черновик с начала разговора изменился: сохранённый или ещё нет. */
  readonly outdated = computed(
    () => this.read() !== undefined && (this.read()?.draftChanged === true || this.saver.dirty()),
  );
  readonly lastTask = computed(() => this.read()?.tasks.at(-1));

  constructor() {
    const live = inject(Live);
    // Сохранили новый черновик — разговор узнаёт, что он уже не тот.
    effect(() => {
      this.chain.revision();
      untracked(() => void this.refresh());
    });
    toObservable(this.read)
      .pipe(
        map((chat) => chat?.id),
        distinctUntilChanged(),
        switchMap((id) => (id === undefined ? EMPTY : live.follow([`test:${id}`]))),
        auditTime(batchMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.refresh());
  }

  /** Начинает заново с сохранённым сейчас черновиком. */
  start(): Promise<boolean> {
    return this.act(async (id) => {
      await this.saver.save();
      this.read.set(await this.api.invoke(postChainsByIdTestChat, { id }));
    });
  }

  /** Забывает и разговор, и собеседника. */
  reset(): Promise<boolean> {
    return this.act(async (id) => {
      await this.api.invoke(deleteChainsByIdTestChat, { id });
      await this.saver.save();
      this.read.set(await this.api.invoke(postChainsByIdTestChat, { id }));
    });
  }

  say(text: string): Promise<boolean> {
    return this.act(async (id) => {
      await this.ensure(id);
      this.read.set(await this.api.invoke(postChainsByIdTestChatMessages, { id, body: { text } }));
    });
  }

  startFrom(node: string, inputs: object = {}): Promise<boolean> {
    return this.act(async (id) => {
      await this.ensure(id);
      const body = { node, inputs };
      this.read.set(await this.api.invoke(postChainsByIdTestChatStart, { id, body }));
    });
  }

  /** Правит собеседника; неназванное остаётся прежним. */
  changePerson(body: ChangeContactDto): Promise<boolean> {
    return this.act(async (id) => {
      this.read.set(await this.api.invoke(patchChainsByIdTestChatContact, { id, body }));
    });
  }

  skip(): Promise<boolean> {
    return this.act(async (id) => {
      this.read.set(await this.api.invoke(postChainsByIdTestChatSkip, { id }));
    });
  }

  /** Тихо перечитывает; нет разговора — это не отказ. */
  async refresh(): Promise<void> {
    try {
      this.read.set(await this.api.invoke(getChainsByIdTestChat, { id: this.chain.id() }));
      this.refusal.set(undefined);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'test-chat.not-started') this.read.set(undefined);
      else this.refusal.set(problem);
    } finally {
      this.loaded.set(true);
    }
  }

  /** Первое слово само начинает разговор. */
  private async ensure(id: string): Promise<void> {
    if (this.read()) return;
    await this.saver.save();
    this.read.set(await this.api.invoke(postChainsByIdTestChat, { id }));
  }

  /** Действия идут по очереди: слово, сказанное во время нового начала, достаётся новому разговору. */
  private act(action: (id: string) => Promise<void>): Promise<boolean> {
    const done = this.last.then(() => this.perform(action));
    this.last = done;
    return done;
  }

  private async perform(action: (id: string) => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await action(this.chain.id());
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
