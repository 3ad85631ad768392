import { inject, Injectable } from '@angular/core';
import { CanvasMenuState } from '../canvas/canvas-menu-state.js';
import type { EditorCommand } from '../state/editor-commands.js';

/** Меню действий с клавиатуры — над выделенным, как правая кнопка мыши. */
@Injectable()
export class MenuCommand {
  private readonly menu = inject(CanvasMenuState);

  all(): readonly EditorCommand[] {
    return [
      {
        id: 'menu',
        title: 'commands.menu',
        group: 'edit',
        keys: ['Shift+F10', 'ContextMenu'],
        run: () => this.menu.openHere(),
      },
    ];
  }
}
