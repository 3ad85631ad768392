import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { fitFrame, frameContents, nameFrame } from '../graph/frame-edits.js';
import type { Colour } from '../graph/layout-edits.js';
import { paintParts } from '../graph/paint-parts.js';
import { removeParts } from '../graph/remove-parts.js';
import { emptySelection, selectionOf } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { ColourChoice } from './colour-choice.js';

/** Выделенная рамка: название, цвет, что внутри. */
@Component({
  selector: 'zv-frame-panel',
  imports: [ColourChoice, PluralPipe, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame-panel.html',
  styleUrl: './panel.scss',
})
export class FramePanel {
  private readonly view = inject(EditorView);
  private readonly editor = inject(ChainEditor);
  private readonly scene = inject(CanvasScene).scene;

  readonly name = input.required<string>();

  protected readonly readOnly = this.view.frozen;
  protected readonly frame = computed(() => this.view.document().layout.frames[this.name()]);
  protected readonly inside = computed(() => {
    const contents = frameContents(this.view.document(), this.scene(), this.name());
    return [
      { kind: 'nodes', count: contents.nodes.size },
      { kind: 'notes', count: contents.notes.size },
      { kind: 'frames', count: contents.frames.size },
    ].filter(({ count }) => count > 0);
  });

  protected rename(title: string): void {
    this.editor.edit(
      { key: 'editor.edits.frame' },
      (document) => nameFrame(document, this.name(), title),
      { merge: `frame:${this.name()}:title` },
    );
  }

  protected paint(colour: Colour): void {
    this.editor.edit({ key: 'editor.edits.paint' }, (document) =>
      paintParts(document, selectionOf({ frames: [this.name()] }), colour),
    );
  }

  protected embrace(): void {
    this.editor.edit({ key: 'editor.edits.resize' }, (document) =>
      fitFrame(document, this.scene(), this.name()),
    );
  }

  protected remove(): void {
    this.editor.edit(
      { key: 'inspector.edits.removeSelected' },
      (document) => removeParts(document, selectionOf({ frames: [this.name()] })),
      { select: emptySelection },
    );
  }
}
