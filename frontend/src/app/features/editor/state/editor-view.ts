import { computed, inject, Injectable, signal } from '@angular/core';
import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { Subject } from 'rxjs';
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
  readonly right = signal<RightPanel | undefined>('inspector');
  readonly drawer = signal<Drawer | undefined>(undefined);
  /** Просьба показать узел посреди холста. */
  readonly reveal = new Subject<NodeId>();

  readonly shownInstead = this.instead.asReadonly();
  readonly document = computed(() => this.instead()?.document ?? this.editor.document());
  /** Холст сейчас не правят: показан другой документ или нет права. */
  readonly frozen = computed(() => this.instead() !== undefined || this.editor.readOnly());

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

  toggleRight(panel: RightPanel): void {
    this.right.update((open) => (open === panel ? undefined : panel));
  }

  /** Выделяет узел и показывает его на холсте. */
  goTo(node: NodeId): void {
    this.editor.selectNode(node);
    this.reveal.next(node);
  }
}
