import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent } from 'rxjs';
import { keyName } from '../graph/key-name.js';
import { type EditorCommand, EditorCommands } from '../state/editor-commands.js';
import { CanvasCommands } from './canvas-commands.js';
import { EditCommands } from './edit-commands.js';
import { InsertCommands } from './insert-commands.js';
import { isTyping } from '#app/shared/is-typing.js';
import { MenuCommand } from './menu-command.js';

/** Этими занимается сам браузер: он пришлёт события буфера обмена. */
const native = new Set(['copy', 'cut', 'paste']);

/** Заявляет команды холста и ведёт клавиши всех команд редактора. */
@Injectable()
export class Keyboard {
  private readonly commands = inject(EditorCommands);

  constructor() {
    this.commands.add(inject(EditCommands).all());
    this.commands.add(inject(InsertCommands).all());
    this.commands.add(inject(CanvasCommands).all());
    this.commands.add(inject(MenuCommand).all());
    fromEvent<KeyboardEvent>(document, 'keydown')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || inDialog(event.target)) return;
    const name = keyName(event);
    const typing = isTyping(event.target);
    const command = this.commands
      .all()
      .find((each) => each.keys?.includes(name) && this.fits(each, typing));
    if (!command || native.has(command.id) || keepsForControl(event, command)) return;
    event.preventDefault();
    command.run();
  }

  private fits({ whileTyping, enabled }: EditorCommand, typing: boolean): boolean {
    return (!typing || whileTyping === true) && (enabled?.() ?? true);
  }
}

/** В окне поверх редактора клавиши — его собственные. */
function inDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('dialog, tui-dialog, tui-dropdown, [role=menu]') !== null
  );
}

/** Стрелки нужны спискам и вкладкам: двигать узлы они вправе, только когда клавиатура на холсте. */
function keepsForControl({ target }: KeyboardEvent, { id }: EditorCommand): boolean {
  if (!id.startsWith('move-')) return false;
  return target instanceof Element && target !== document.body && !target.closest('zv-canvas');
}
