import { computed, Injectable, signal } from '@angular/core';
import type { Localized } from '@zveno/contracts/localized.js';

export type CommandGroup = 'edit' | 'select' | 'insert' | 'view' | 'chain' | 'plugins';

/** Действие редактора: кнопка, пункт палитры команд и сочетание клавиш — одно и то же. */
export interface EditorCommand {
  readonly id: string;
  /** Ключ текста. */
  readonly title: string;
  /** Название команды плагина: оно приходит вместе с ней на обоих языках. */
  readonly said?: Localized;
  readonly group: CommandGroup;
  /** Сочетания: `Mod+Z`, `Mod+Shift+K`, `Delete`, `?`. `Mod` — Ctrl, на Mac — ⌘. */
  readonly keys?: readonly string[];
  /** Работает ли и при вводе текста в поле. */
  readonly whileTyping?: boolean;
  /** Можно ли сейчас; читает сигналы. */
  readonly enabled?: () => boolean;
  run(): void;
}

/** Все действия редактора. Каждая часть заявляет свои, когда появляется. */
@Injectable()
export class EditorCommands {
  private readonly sets = signal<readonly (readonly EditorCommand[])[]>([]);

  readonly all = computed(() => this.sets().flat());

  /** Заявляет действия; возвращённая функция забирает их обратно. */
  add(commands: readonly EditorCommand[]): () => void {
    this.sets.update((sets) => [...sets, commands]);
    return () => this.sets.update((sets) => sets.filter((each) => each !== commands));
  }

  run(id: string): void {
    const command = this.all().find((each) => each.id === id);
    if (command && (command.enabled?.() ?? true)) command.run();
  }
}
