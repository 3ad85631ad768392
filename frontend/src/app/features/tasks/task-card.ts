import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { defer, firstValueFrom, retry, throwError, timer } from 'rxjs';
import { Api } from '../../api/api.js';
import { getChainsById, getSessionsById, getTasksById } from '../../api/functions.js';
import type { TaskDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';

const birthTries = 6;
const birthPauseMs = 300;

/** Только что запрошенное выполнение появляется через миг: «нет такого» сразу после запроса ещё не отказ. */
const bornSoon = (error: unknown) =>
  error instanceof HttpErrorResponse && error.status === 404
    ? timer(birthPauseMs)
    : throwError(() => error);

/** Одно выполнение и то, вправе ли человек им управлять. */
@Injectable()
export class TaskCard {
  private readonly api = inject(Api);
  private readonly read = signal<TaskDto | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private readonly operable = signal(false);

  readonly task = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly mayOperate = this.operable.asReadonly();

  async open(id: string): Promise<void> {
    if (this.read()?.id !== id) {
      this.read.set(undefined);
      this.operable.set(false);
    }
    await this.load(id, birthTries);
    const task = this.read();
    if (task?.id === id) this.operable.set((await this.roleFor(task)) !== 'viewer');
  }

  refresh(id: string): Promise<void> {
    return this.load(id, 0);
  }

  private async load(id: string, tries: number): Promise<void> {
    this.refusal.set(undefined);
    try {
      const reading = defer(() => this.api.invoke(getTasksById, { id }));
      this.read.set(await firstValueFrom(reading.pipe(retry({ count: tries, delay: bornSoon }))));
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  private async roleFor({ sessionId, chainId }: TaskDto): Promise<string> {
    try {
      if (sessionId === null) return (await this.api.invoke(getChainsById, { id: chainId })).role;
      return (await this.api.invoke(getSessionsById, { id: sessionId })).role;
    } catch {
      return 'viewer';
    }
  }
}
