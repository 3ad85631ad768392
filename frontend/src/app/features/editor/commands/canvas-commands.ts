import { inject, Injectable } from '@angular/core';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { CanvasView } from '../canvas/canvas-view.js';
import { emptySelection, selectionOf } from '../graph/selection.js';
import { neighbour } from '../graph/walk.js';
import { ChainEditor } from '../state/chain-editor.js';
import type { CommandGroup, EditorCommand } from '../state/editor-commands.js';
import { EditorView } from '../state/editor-view.js';
import { focusNode } from './focus-node.js';
import { focusSettings } from './focus-settings.js';
import { Overlays } from './overlays.js';

/** Команды выделения и вида. */
@Injectable()
export class CanvasCommands {
  private readonly editor = inject(ChainEditor);
  private readonly view = inject(EditorView);
  private readonly canvas = inject(CanvasView);
  private readonly scene = inject(CanvasScene).scene;
  private readonly overlays = inject(Overlays);

  all(): readonly EditorCommand[] {
    return [...this.selecting(), ...this.looking()];
  }

  private selecting(): readonly EditorCommand[] {
    return [
      { ...named('select', 'select-all', ['Mod+A']), run: () => this.selectAll() },
      {
        ...named('select', 'clear-selection', ['Escape']),
        run: () => this.editor.select(emptySelection),
      },
      {
        ...named('insert', 'connect', ['C']),
        enabled: () => !this.view.frozen() && this.editor.selectedNode() !== undefined,
        run: () => this.overlays.open.set('connect'),
      },
      {
        ...named('edit', 'settings', ['E']),
        enabled: () => this.editor.selectedNode() !== undefined,
        run: () => this.toSettings(),
      },
      { ...named('select', 'next-node', [']']), run: () => this.step(1) },
      { ...named('select', 'previous-node', ['[']), run: () => this.step(-1) },
    ];
  }

  private looking(): readonly EditorCommand[] {
    return [
      {
        ...named('view', 'commands', ['Mod+K']),
        whileTyping: true,
        run: () => this.overlays.open.set('commands'),
      },
      { ...named('view', 'help', ['?']), run: () => this.overlays.open.set('help') },
      { ...named('view', 'search', ['Mod+F']), run: () => this.overlays.open.set('search') },
      { ...named('view', 'fit', ['1']), run: () => this.canvas.fit() },
      { ...named('view', 'fit-selection', ['2']), run: () => this.canvas.fitSelection() },
      { ...named('view', 'actual-size', ['0']), run: () => this.canvas.actualSize() },
      { ...named('view', 'zoom-in', ['+', '=']), run: () => this.canvas.zoom(1) },
      { ...named('view', 'zoom-out', ['-']), run: () => this.canvas.zoom(-1) },
      { ...named('view', 'palette', ['P']), run: () => this.view.toggleLeft('palette') },
      { ...named('view', 'outline', ['O']), run: () => this.view.toggleLeft('outline') },
    ];
  }

  private selectAll(): void {
    const { layout } = this.view.document();
    this.editor.select(
      selectionOf({
        nodes: this.scene().nodes.keys(),
        notes: Object.keys(layout.notes),
        frames: Object.keys(layout.frames),
      }),
    );
  }

  private toSettings(): void {
    this.view.right.set('inspector');
    focusSettings();
  }

  private step(by: 1 | -1): void {
    const next = neighbour(this.scene(), this.editor.selectedNode(), by);
    if (next === undefined) return;
    this.view.goTo(next);
    focusNode(next);
  }
}

function named(
  group: CommandGroup,
  id: string,
  keys: readonly string[],
): Pick<EditorCommand, 'id' | 'title' | 'group' | 'keys'> {
  return { id, title: `commands.${id}`, group, keys };
}
