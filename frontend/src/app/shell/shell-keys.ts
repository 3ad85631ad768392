import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent } from 'rxjs';
import { Contributions } from '../core/plugins/contributions.js';
import { pluginKeys } from '../core/plugins/plugin-keys.js';
import { RunPluginCommand } from '../core/plugins/run-plugin-command.js';
import { keyName } from '../features/editor/graph/key-name.js';
import { isTyping } from '../shared/is-typing.js';

const nothingTaken: ReadonlySet<string> = new Set();

/** Клавиши вне редактора: палитра команд и горячие клавиши плагинов. */
@Injectable()
export class ShellKeys {
  private readonly contributions = inject(Contributions);
  private readonly runs = inject(RunPluginCommand);

  readonly paletteOpen = signal(false);

  constructor() {
    fromEvent<KeyboardEvent>(document, 'keydown')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || inDialog(event.target)) return;
    const name = keyName(event);
    if (name === 'Mod+K') this.paletteOpen.set(true);
    else if (isTyping(event.target) || !this.runOf(name)) return;
    event.preventDefault();
  }

  private runOf(name: string): boolean {
    for (const from of this.contributions.items()) {
      const command = from.commands.find(({ keys }) => pluginKeys(keys, nothingTaken) === name);
      if (!command) continue;
      void this.runs.run(from, command);
      return true;
    }
    return false;
  }
}

/** В окне поверх страницы клавиши — его собственные. */
function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, tui-dialog, tui-dropdown') !== null;
}
