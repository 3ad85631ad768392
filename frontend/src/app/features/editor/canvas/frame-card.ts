import type { ElementRef } from '@angular/core';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { FFlowModule } from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CanvasFrame, putFrame } from '../graph/layout-edits.js';
import { ChainEditor } from '../state/chain-editor.js';

/** Рамка вокруг части цепочки. Берут её за заголовок: сквозь середину видно и щёлкается то, что внутри. */
@Component({
  selector: 'zv-frame-card',
  imports: [FFlowModule, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'group',
    '[attr.data-colour]': "frame().colour ?? 'grey'",
    '[attr.aria-label]': 'frame().title',
  },
  template: `
    <ng-container *transloco="let t">
      @if (writing()) {
        <input
          #text
          fDragBlocker
          class="title"
          maxlength="120"
          [attr.aria-label]="t('canvas.frameTitle')"
          [value]="frame().title"
          (blur)="keep(text.value)"
          (keydown.enter)="text.blur()"
          (keydown.escape)="text.blur()"
        />
      } @else {
        <button
          type="button"
          class="title"
          fDragHandle
          (dblclick)="write()"
          (keydown.enter)="write()"
        >
          {{ frame().title }}
        </button>
      }
      @if (!frozen()) {
        <span class="corner" fResizeHandle fResizeHandleType="right-bottom"></span>
      }
    </ng-container>
  `,
  styleUrl: './frame-card.scss',
})
export class FrameCard {
  private readonly editor = inject(ChainEditor);
  readonly name = input.required<string>();
  readonly frame = input.required<CanvasFrame>();
  readonly frozen = input(false);
  protected readonly writing = signal(false);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('text');

  constructor() {
    afterRenderEffect(() => this.field()?.nativeElement.select());
  }

  protected write(): void {
    if (!this.frozen()) this.writing.set(true);
  }

  protected keep(text: string): void {
    this.writing.set(false);
    const title = text.trim();
    if (title === '' || title === this.frame().title) return;
    this.editor.edit({ key: 'editor.edits.frame' }, (document) =>
      putFrame(document, this.name(), { ...this.frame(), title }),
    );
  }
}
