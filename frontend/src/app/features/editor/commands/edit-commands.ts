import { inject, Injectable } from '@angular/core';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { type Alignment, aligned } from '../graph/align.js';
import { colours } from '../graph/colours.js';
import { withFrameContents, shifted } from '../graph/frame-contents.js';
import { grid, type Place } from '../graph/geometry.js';
import { type Colour, moveParts } from '../graph/layout-edits.js';
import { setDisabled } from '../graph/node-edits.js';
import { paintParts } from '../graph/paint-parts.js';
import { isEmpty } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import type { EditorCommand } from '../state/editor-commands.js';
import { EditorView } from '../state/editor-view.js';
import { Arrange } from './arrange.js';
import { Clipboard } from './clipboard.js';

/** Команды правки выделенного. */
@Injectable()
export class EditCommands {
  private readonly editor = inject(ChainEditor);
  private readonly view = inject(EditorView);
  private readonly scene = inject(CanvasScene).scene;
  private readonly clipboard = inject(Clipboard);
  private readonly arrange = inject(Arrange);

  all(): readonly EditorCommand[] {
    return [
      ...this.history(),
      ...this.clipping(),
      ...this.changing(),
      ...this.aligning(),
      ...this.moving(),
      ...this.painting(),
    ];
  }

  private history(): readonly EditorCommand[] {
    return [
      {
        ...named('undo', ['Mod+Z']),
        enabled: () => this.editor.undoable() !== undefined && this.open(),
        run: () => this.editor.undo(),
      },
      {
        ...named('redo', ['Mod+Shift+Z', 'Mod+Y']),
        enabled: () => this.editor.redoable() !== undefined && this.open(),
        run: () => this.editor.redo(),
      },
    ];
  }

  private clipping(): readonly EditorCommand[] {
    return [
      { ...named('copy', ['Mod+C']), enabled: this.some, run: () => void this.clipboard.copy() },
      {
        ...named('cut', ['Mod+X']),
        enabled: this.changeable,
        run: () => void this.clipboard.cut(),
      },
      { ...named('paste', ['Mod+V']), enabled: this.open, run: () => void this.clipboard.paste() },
      {
        ...named('duplicate', ['Mod+D']),
        enabled: this.changeable,
        run: () => this.clipboard.duplicate(),
      },
      {
        ...named('remove', ['Delete', 'Backspace']),
        enabled: this.changeable,
        run: () => this.clipboard.remove('editor.edits.remove'),
      },
    ];
  }

  private changing(): readonly EditorCommand[] {
    return [
      { ...named('disable', ['D']), enabled: this.withNodes, run: () => this.toggleDisabled() },
      { ...named('arrange', ['Shift+L']), enabled: this.open, run: () => void this.arrange.run() },
    ];
  }

  private aligning(): readonly EditorCommand[] {
    const sides: readonly Alignment[] = ['left', 'centre', 'top', 'spread'];
    return sides.map((side) => ({
      ...named(`align-${side}`),
      enabled: () => this.withNodes() && this.editor.selection().nodes.size > 1,
      run: () => this.align(side),
    }));
  }

  private moving(): readonly EditorCommand[] {
    const steps = {
      ArrowLeft: { x: -grid, y: 0 },
      ArrowRight: { x: grid, y: 0 },
      ArrowUp: { x: 0, y: -grid },
      ArrowDown: { x: 0, y: grid },
    };
    return Object.entries(steps).map(([key, by]) => ({
      ...named(`move-${key.slice(5).toLowerCase()}`, [key]),
      enabled: this.changeable,
      run: () => this.move(by),
    }));
  }

  private painting(): readonly EditorCommand[] {
    return [...colours, undefined].map((colour) => ({
      ...named(`paint-${colour ?? 'none'}`),
      enabled: this.changeable,
      run: () => this.paint(colour),
    }));
  }

  private readonly open = (): boolean => !this.view.frozen();
  private readonly some = (): boolean => !isEmpty(this.editor.selection());
  private readonly changeable = (): boolean => this.open() && this.some();
  private readonly withNodes = (): boolean => this.open() && this.editor.selection().nodes.size > 0;

  private toggleDisabled(): void {
    const { nodes } = this.editor.selection();
    const all = this.editor.document().nodes;
    const disabled = [...nodes].some((id) => !all[id]?.disabled);
    this.editor.edit({ key: `editor.edits.${disabled ? 'disable' : 'enable'}` }, (document) =>
      setDisabled(document, nodes, disabled),
    );
  }

  private align(side: Alignment): void {
    const { nodes } = this.editor.selection();
    const cards = [...nodes].flatMap((id) => this.scene().nodes.get(id) ?? []);
    this.editor.edit({ key: 'editor.edits.align' }, (document) =>
      moveParts(document, { nodes: aligned(cards, side) }),
    );
  }

  private move(by: Place): void {
    const selection = this.editor.selection();
    this.editor.edit(
      { key: 'editor.edits.move' },
      (document) => {
        const whole = withFrameContents(document, this.scene(), selection);
        return moveParts(document, shifted(document, this.scene(), whole, by));
      },
      { merge: 'move-by-keys' },
    );
  }

  private paint(colour: Colour | undefined): void {
    const selection = this.editor.selection();
    this.editor.edit({ key: 'editor.edits.paint' }, (document) =>
      paintParts(document, selection, colour),
    );
  }
}

function named(
  id: string,
  keys: readonly string[] = [],
): Pick<EditorCommand, 'id' | 'title' | 'group' | 'keys'> {
  return { id, title: `commands.${id}`, group: 'edit', keys };
}
