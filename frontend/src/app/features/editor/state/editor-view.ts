import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { animationFrames, map, of, Subject, switchMap, take } from 'rxjs';
import { emptySelection, isEmpty } from '../graph/selection.js';
import { ChainEditor } from './chain-editor.js';

export type LeftPanel = 'palette' | 'outline' | 'widgets';
export type RightPanel = 'inspector' | 'versions' | 'chain';
export type Drawer = 'test-chat' | 'problems' | 'runs';

/** Чужой документ на холсте вместо черновика: прежняя версия, сравнение, повтор выполнения. */
export interface ShownInstead {
  readonly document: ChainDocument;
  /** Что показано — словами, для полосы над холстом. */
  readonly title: string;
}

/** Что открыто вокруг холста и что на нём показано. */
@Injectable()
export class EditorView {
  private readonly editor = inject(ChainEditor);
  private readonly instead = signal<ShownInstead | undefined>(undefined);

  readonly left = signal<LeftPanel | undefined>('palette');
  /** Настройки цепочки уступают место настройкам того, что выделили. */
  readonly right = linkedSignal<boolean, RightPanel>({
    source: () => isEmpty(this.editor.selection()),
    computation: (none, previous) => {
      const open = previous?.value ?? 'inspector';
      return open === 'chain' && !none ? 'inspector' : open;
    },
  });
  readonly drawer = signal<Drawer | undefined>(undefined);
  /** Просьба показать узел посреди холста. */
  readonly reveal = new Subject<NodeId>();

  readonly shownInstead = this.instead.asReadonly();
  readonly document = computed(() => this.instead()?.document ?? this.editor.document());
  /** Холст сейчас не правят: показан другой документ или нет права. */
  readonly frozen = computed(() => this.instead() !== undefined || this.editor.readOnly());

  private readonly drags = new Subject<boolean>();
  /**
   * На холсте что-то тащат: пока не отпустили, он под рукой не меняет размера. Кончается кадром позже броска: сначала
   * узел ложится на место, потом открываются его настройки.
   */
  readonly dragging = toSignal(
    this.drags.pipe(
      switchMap((held) =>
        held
          ? of(true)
          : animationFrames().pipe(
              take(1),
              map(() => false),
            ),
      ),
    ),
    { initialValue: false },
  );

  private readonly toInspect = computed(() => {
    const right = this.right();
    return right === 'chain' || (right === 'inspector' && !isEmpty(this.editor.selection()));
  });

  /** Справа есть что настраивать: выделенное или сама цепочка; иначе место достаётся холсту. */
  readonly inspecting = linkedSignal<{ wanted: boolean; dragging: boolean }, boolean>({
    source: () => ({ wanted: this.toInspect(), dragging: this.dragging() }),
    computation: ({ wanted, dragging }, previous) =>
      dragging && previous ? previous.value : wanted,
  }).asReadonly();

  /** На холсте за что-то взялись или отпустили. */
  drag(held: boolean): void {
    this.drags.next(held);
  }

  show(instead: ShownInstead): void {
    this.instead.set(instead);
  }

  backToDraft(): void {
    this.instead.set(undefined);
  }

  toggleDrawer(drawer: Drawer): void {
    this.drawer.update((open) => (open === drawer ? undefined : drawer));
  }

  toggleLeft(panel: LeftPanel): void {
    this.left.update((open) => (open === panel ? undefined : panel));
  }

  /** Вместо открытого справа — настройки выделенного, если оно есть. */
  toggleRight(panel: RightPanel): void {
    const opens = this.right() !== panel;
    if (opens && panel === 'chain') this.editor.select(emptySelection);
    this.right.set(opens ? panel : 'inspector');
  }

  /** Выделяет узел и показывает его на холсте. */
  goTo(node: NodeId): void {
    this.editor.selectNode(node);
    this.reveal.next(node);
  }
}
