import { DestroyRef, inject, Injectable } from '@angular/core';
import { focusSettings } from '../commands/focus-settings.js';
import { Publishing } from '../publish/publishing.js';
import { ChainEditor } from '../state/chain-editor.js';
import { type EditorCommand, EditorCommands } from '../state/editor-commands.js';
import { EditorView } from '../state/editor-view.js';

/** Действия над цепочкой целиком: испытать, проверить, посмотреть версии, опубликовать. */
@Injectable()
export class ChainCommands {
  private readonly view = inject(EditorView);
  private readonly editor = inject(ChainEditor);
  private readonly publishing = inject(Publishing);

  constructor() {
    const retract = inject(EditorCommands).add([this.settings(), ...this.panels(), this.publish()]);
    inject(DestroyRef).onDestroy(retract);
  }

  private panels(): readonly EditorCommand[] {
    return [
      {
        id: 'chain.test',
        title: 'testChat.open',
        group: 'chain',
        keys: ['Mod+Enter'],
        whileTyping: true,
        enabled: () => !this.editor.readOnly(),
        run: () => this.view.toggleDrawer('test-chat'),
      },
      {
        id: 'chain.problems',
        title: 'problemsList.open',
        group: 'chain',
        keys: ['Mod+Shift+M'],
        run: () => this.view.toggleDrawer('problems'),
      },
      {
        id: 'chain.runs',
        title: 'runs.open',
        group: 'chain',
        keys: ['Mod+Shift+L'],
        run: () => this.view.toggleDrawer('runs'),
      },
      {
        id: 'chain.versions',
        title: 'versions.open',
        group: 'chain',
        keys: ['Mod+Shift+H'],
        run: () => this.view.toggleRight('versions'),
      },
    ];
  }

  private settings(): EditorCommand {
    return {
      id: 'chain.settings',
      title: 'inspector.chain.title',
      group: 'chain',
      keys: ['Shift+E'],
      run: () => {
        this.view.toggleRight('chain');
        focusSettings();
      },
    };
  }

  private publish(): EditorCommand {
    return {
      id: 'chain.publish',
      title: 'publish.open',
      group: 'chain',
      keys: ['Mod+Shift+Enter'],
      enabled: () => !this.editor.readOnly(),
      run: () => void this.publishing.ask(),
    };
  }
}
