import { ApplicationRef, inject, Injectable, signal } from '@angular/core';
import { withFrameContents } from '../graph/frame-contents.js';
import { selectionOf } from '../graph/selection.js';
import { ChainEditor } from '../state/chain-editor.js';
import { framePrefix, namesOf } from './canvas-gestures.js';
import { CanvasScene } from './canvas-scene-state.js';

const nothing: ReadonlyMap<string, string> = new Map();

/**
 * Что едет вместе со взятой рамкой. Foblex возит детей за родителем, но и не выпускает их за его край, поэтому
 * родителем рамка бывает только на время, пока её тянут.
 */
@Injectable()
export class FrameCarry {
  private readonly editor = inject(ChainEditor);
  private readonly scene = inject(CanvasScene).scene;
  private readonly application = inject(ApplicationRef);
  private readonly carried = signal(nothing);

  /** Рамка, с которой сейчас едет заметка, узел или другая рамка. */
  readonly parentOf = (name: string): string | null => this.carried().get(name) ?? null;

  /** Нажали на это имя холста: если с ним поедут рамки, поедет и лежащее в них. */
  grab(name: string | undefined): void {
    const chosen = this.editor.selection();
    const pressed = name?.startsWith(framePrefix) ? [name.slice(framePrefix.length)] : [];
    const together = name !== undefined && namesOf(chosen).includes(name);
    const contents = this.contentsOf(together ? [...chosen.frames] : pressed);
    this.carried.set(contents);
    // Foblex спрашивает о детях при первом же движении: очередной отрисовки быстрая рука не ждёт.
    if (contents.size > 0) this.application.tick();
  }

  release(): void {
    this.carried.set(nothing);
  }

  private contentsOf(frames: readonly string[]): ReadonlyMap<string, string> {
    const document = this.editor.document();
    const parents = new Map<string, string>();
    for (const frame of frames) {
      const alone = selectionOf({ frames: [frame] });
      for (const name of namesOf(withFrameContents(document, this.scene(), alone)))
        if (!frames.includes(name.slice(framePrefix.length)) || !name.startsWith(framePrefix))
          parents.set(name, framePrefix + frame);
    }
    return parents;
  }
}
