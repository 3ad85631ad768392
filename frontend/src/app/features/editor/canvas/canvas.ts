import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  linkedSignal,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  FControlSchemeController,
  type FCanvasChangeEvent,
  FFlowComponent,
  FFlowModule,
  provideFFlow,
  withA11y,
  withControlScheme,
} from '@foblex/flow';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { NodeCard as CardToDraw } from '../graph/canvas-scene.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { NodeMarks } from '../state/node-marks.js';
import { AddMenu } from './add-menu.js';
import { CalmDrag } from './calm-drag.js';
import { CanvasControls } from './canvas-controls.js';
import { CanvasDrop } from './canvas-drop.js';
import { CanvasGestures, framePrefix, namesOf, notePrefix } from './canvas-gestures.js';
import { CanvasMenu } from './canvas-menu.js';
import { CanvasMenuState } from './canvas-menu-state.js';
import { CanvasPointer } from './canvas-pointer.js';
import { CanvasScene } from './canvas-scene-state.js';
import { CanvasView } from './canvas-view.js';
import { Dots } from './dots.js';
import { DroppedParts } from './dropped-parts.js';
import { EdgeLabel } from './edge-label.js';
import { EmptyCanvas } from './empty-canvas.js';
import { FrameCard } from './frame-card.js';
import { FrameCarry } from './frame-carry.js';
import { NodeCard } from './node-card.js';
import { NoteCard } from './note-card.js';
import { Outlines } from './outlines.js';
import { addsToSelection, panScheme } from './pan-scheme.js';

interface Standing {
  readonly held: boolean;
  readonly nodes: ReadonlyMap<NodeId, CardToDraw>;
}

/** Холст: рисует показанный документ и превращает жесты в правки. */
@Component({
  selector: 'zv-canvas',
  imports: [
    AddMenu,
    CalmDrag,
    CanvasControls,
    CanvasDrop,
    CanvasMenu,
    CanvasPointer,
    Dots,
    DroppedParts,
    EdgeLabel,
    EmptyCanvas,
    FFlowModule,
    FrameCard,
    NodeCard,
    NoteCard,
    Outlines,
    TranslocoDirective,
  ],
  providers: [FrameCarry, provideFFlow(withControlScheme({}), withA11y({ keyboard: false }))],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './canvas.html',
  styleUrl: './canvas.scss',
})
export class Canvas {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly editor = inject(ChainEditor);
  protected readonly view = inject(EditorView);
  protected readonly place = inject(CanvasView);
  protected readonly gestures = inject(CanvasGestures);
  protected readonly menu = inject(CanvasMenuState).opened;
  protected readonly parentOf = inject(FrameCarry).parentOf;
  protected readonly marks = inject(NodeMarks);
  protected readonly scene = inject(CanvasScene).scene;
  private readonly flow = viewChild(FFlowComponent);
  protected readonly scheme = panScheme(inject(DestroyRef));

  protected readonly notes = computed(() => Object.entries(this.view.document().layout.notes));
  protected readonly frames = computed(() => Object.entries(this.view.document().layout.frames));
  /**
   * Где стоят карточки. Пока узел держат — где стояли: описания и проверка приходят и тогда, а заданное заново место
   * вырвало бы узел из-под руки.
   */
  protected readonly standing = linkedSignal<Standing, Standing['nodes']>({
    source: () => ({ held: this.view.dragging(), nodes: this.scene().nodes }),
    computation: ({ held, nodes }, previous) => (held && previous ? previous.value : nodes),
  });
  protected readonly empty = computed(() => this.scene().nodes.size === 0);
  protected readonly ready = signal(false);
  protected readonly addsToSelection = addsToSelection;
  protected readonly notePrefix = notePrefix;
  protected readonly framePrefix = framePrefix;

  constructor() {
    inject(FControlSchemeController).setScheme(this.scheme);
    this.followSize();
    afterRenderEffect(() => this.showSelection());
    this.view.reveal.pipe(takeUntilDestroyed()).subscribe((id) => this.place.reveal(id, true));
  }

  protected moved({ position, scale }: FCanvasChangeEvent): void {
    this.place.moved({ x: position.x, y: position.y, scale });
  }

  /** Выделение живёт в редакторе; холсту сообщают о нём после каждой перерисовки. */
  private showSelection(): void {
    const { edges } = this.place.visible();
    const selection = this.editor.selection();
    const drawn = new Set<string>(edges.map(({ key }) => key));
    const rendered = [...this.host.querySelectorAll('[data-f-node-id],[data-f-group-id]')].map(
      (element) =>
        element.getAttribute('data-f-node-id') ?? element.getAttribute('data-f-group-id'),
    );
    const present = new Set(rendered);
    this.flow()?.select(
      namesOf(selection).filter((name) => present.has(name)),
      [...selection.edges].filter((key) => drawn.has(key)),
      false,
    );
  }

  private followSize(): void {
    const observer = new ResizeObserver(() => {
      const { x, y, width, height } = this.host.getBoundingClientRect();
      this.place.corner.set({ x, y });
      this.place.resize({ width, height });
    });
    afterNextRender(() => observer.observe(this.host));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
