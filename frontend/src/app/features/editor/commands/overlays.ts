import { Injectable, signal } from '@angular/core';

export type Overlay = 'commands' | 'help' | 'search' | 'connect';

/** Окно поверх редактора: палитра команд, справка, поиск, соединение с клавиатуры. */
@Injectable()
export class Overlays {
  readonly open = signal<Overlay | undefined>(undefined);

  close(): void {
    this.open.set(undefined);
  }
}
