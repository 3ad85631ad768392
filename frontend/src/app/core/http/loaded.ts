import { signal } from '@angular/core';
import { type Problem, problemOf } from './problem.js';

/** То, что страница читает с сервера: ещё грузится, прочитано или отказано. */
export class Loaded<T> {
  private readonly read = signal<T | undefined>(undefined);
  private readonly refusal = signal<Problem | undefined>(undefined);

  readonly value = this.read.asReadonly();
  readonly problem = this.refusal.asReadonly();

  constructor(private readonly request: () => Promise<T>) {}

  async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      this.read.set(await this.request());
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }
}
