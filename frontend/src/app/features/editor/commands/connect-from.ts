import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { CanvasGestures } from '../canvas/canvas-gestures.js';
import { CanvasScene } from '../canvas/canvas-scene-state.js';
import { nodeIcon } from '../canvas/editor-icons.js';
import type { OutputId } from '@zveno/contracts/chain-document.js';
import { hasWords } from '../graph/fold-text.js';
import { ChainEditor } from '../state/chain-editor.js';
import { Chooser, type Choice } from '#app/shared/chooser.js';

/** Соединение с клавиатуры: сначала выход, если их несколько, потом узел, куда вести. */
@Component({
  selector: 'zv-connect-from',
  imports: [Chooser, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (output(); as output) {
        <zv-chooser
          [caption]="t('commands.connectCaption', { title: source()?.title })"
          [choices]="targets()"
          [(query)]="query"
          (chosen)="join(output, $event)"
          (closed)="closed.emit()"
        />
      } @else {
        <zv-chooser
          [caption]="t('commands.outputCaption', { title: source()?.title })"
          [choices]="outputs()"
          [(query)]="query"
          (chosen)="take($event)"
          (closed)="leave()"
        />
      }
    </ng-container>
  `,
})
export class ConnectFrom {
  private readonly editor = inject(ChainEditor);
  private readonly gestures = inject(CanvasGestures);
  private readonly scene = inject(CanvasScene).scene;
  readonly closed = output();
  protected readonly query = signal('');
  protected readonly source = computed(() =>
    this.scene().nodes.get(this.editor.selectedNode() ?? ''),
  );
  private readonly taken = signal<OutputId | undefined>(undefined);
  protected readonly output = computed(() => {
    const outputs = this.source()?.outputs ?? [];
    return this.taken() ?? (outputs.length === 1 ? outputs[0]?.id : undefined);
  });
  protected readonly outputs = computed((): readonly Choice[] =>
    (this.source()?.outputs ?? [])
      .filter(({ title }) => hasWords(title, this.query()))
      .map(({ id, title }) => ({ id, title })),
  );
  protected readonly targets = computed((): readonly Choice[] =>
    [...this.scene().nodes.values()]
      .filter(({ trigger, title }) => !trigger && hasWords(title, this.query()))
      .map(({ id, title, typeTitle, icon }) => ({
        id,
        title,
        hint: typeTitle,
        icon: nodeIcon(icon),
      })),
  );

  protected take(output: OutputId): void {
    this.query.set('');
    this.taken.set(output);
  }

  /** Закрыли, ничего не выбрав; после выбора выхода окно сменяется списком узлов. */
  protected leave(): void {
    if (this.output() === undefined) this.closed.emit();
  }

  protected join(output: OutputId, target: string): void {
    const source = this.editor.selectedNode();
    if (source !== undefined) this.gestures.join(source, output, target);
    this.closed.emit();
  }
}
