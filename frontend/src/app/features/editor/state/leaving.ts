import { computed, inject, Injectable, DestroyRef, signal } from '@angular/core';
import { firstValueFrom, Subject } from 'rxjs';

/** Спрашивает человека, уходить ли со страницы с несохранённым; ждёт его ответа. */
@Injectable()
export class Leaving {
  private readonly question = signal<Subject<boolean> | undefined>(undefined);

  readonly asked = computed(() => this.question() !== undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.answer(true));
  }

  ask(): Promise<boolean> {
    // Второй переход, пока первый не решён: на прежний ответ — остаться.
    this.answer(false);
    const question = new Subject<boolean>();
    this.question.set(question);
    return firstValueFrom(question);
  }

  answer(leave: boolean): void {
    this.question()?.next(leave);
    this.question.set(undefined);
  }
}
