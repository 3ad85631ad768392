import {
  computed,
  effect,
  inject,
  Injectable,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { boxesOf, sceneBounds, selectedBoxes } from '../graph/frame-contents.js';
import type { NodeCard } from '../graph/canvas-scene.js';
import type { EdgeKey } from '../graph/edge-key.js';
import { contains, type Visible, visibleIn } from '../graph/culling.js';
import type { Box, Place, Size } from '../graph/geometry.js';
import {
  centred,
  fit,
  fitBesides,
  keepShown,
  opening,
  sameView,
  scales,
  shownPart,
  toCanvas,
  type Viewport,
  zoomed,
} from '../graph/viewport.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { OpenChain } from '../state/open-chain.js';
import { CanvasScene } from './canvas-scene-state.js';
import { DrawnPart } from './drawn-part.js';

/** Мельче этого на карточках остаются только крупные названия. */
const farScale = 0.6;

/** Положение холста в окне и то, что из-за этого видно. */
@Injectable()
export class CanvasView {
  private readonly scene = inject(CanvasScene).scene;
  private readonly editor = inject(ChainEditor);
  private readonly view = inject(EditorView);
  private readonly part = inject(DrawnPart);

  private mouse: Place | undefined;
  private held = false;
  /** Узел, который показывали последним. */
  private revealed = '';
  /** Как холст лёг, когда цепочку открыли. */
  private opened: Viewport | undefined;

  /** Холст увеличивают рукой прямо сейчас. */
  readonly zooming = this.part.zooming;
  readonly viewport = signal<Viewport>({ x: 0, y: 0, scale: 1 });
  readonly size = signal<Size>({ width: 0, height: 0 });
  /** Где окно холста на странице. */
  readonly corner = signal<Place>({ x: 0, y: 0 });
  /** Угол справа внизу, занятый картой и масштабом. */
  readonly cornerTaken = signal<Size>({ width: 0, height: 0 });
  readonly shown = computed(() => shownPart(this.viewport(), this.size()));
  /** Смотрят издалека. Пока холст увеличивают, вид не меняется обратно: карточек на странице ещё много. */
  readonly far = linkedSignal<{ scale: number; zooming: boolean }, boolean>({
    source: () => ({ scale: this.viewport().scale, zooming: this.zooming() }),
    computation: ({ scale, zooming }, previous) =>
      scale < farScale || (zooming && previous?.value === true),
  });
  readonly percent = computed(() => Math.round(this.viewport().scale * 100));

  private readonly drawn = this.part.of(this.shown);

  readonly visible = computed((): Visible =>
    visibleIn(this.scene(), this.drawn(), this.editor.selection().nodes),
  );

  constructor() {
    const { id } = inject(OpenChain);
    const laid = computed(() => id() !== '' && this.size().width > 0);
    effect(() => {
      if (laid()) untracked(() => this.open());
    });
  }

  /** Карточка узла показанного документа. */
  cardOf(id: string): NodeCard | undefined {
    return this.scene().nodes.get(id);
  }

  /** Середина связи показанного документа. */
  middleOf(edge: EdgeKey): Place | undefined {
    const line = this.scene().edges.find(({ key }) => key === edge);
    return line && { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
  }

  /** Холст сдвинули или увеличили рукой. */
  moved(viewport: Viewport): void {
    if (viewport.scale !== this.viewport().scale) this.part.zoomed();
    this.viewport.set(viewport);
  }

  /** Мышь была здесь; ушла с холста — `undefined`. */
  hover(page: Place | undefined): void {
    this.mouse = page;
  }

  /** Кнопка мыши или палец на холсте прижаты. */
  hold(held: boolean): void {
    this.held = held;
  }

  /** Узел стал текущим. Под мышью холст не двигают: за узел уже взялись. */
  revealFocused(id: string): void {
    if (!this.held) this.reveal(id);
  }

  /** Точка холста под мышью. */
  pointer(): Place | undefined {
    return this.mouse && this.pointAt(this.mouse);
  }

  /** Точка страницы → точка холста. */
  pointAt({ x, y }: Place): Place {
    const { x: left, y: top } = this.corner();
    return toCanvas(this.viewport(), { x: x - left, y: y - top });
  }

  /** Точка холста → точка окна холста. */
  onScreen({ x, y }: Place): Place {
    const { x: dx, y: dy, scale } = this.viewport();
    return { x: x * scale + dx, y: y * scale + dy };
  }

  centre(): Place {
    const { x, y, width, height } = this.shown();
    return { x: x + width / 2, y: y + height / 2 };
  }

  /**
   * Окно холста стало такого размера. Пока холста не касались, цепочка показана целиком и в новом окне. Открытые
   * настройки только отнимают место: под мышью ничто не уменьшается, а выделенный узел — или тот, что показывали
   * последним, — остаётся на виду, если был.
   */
  resize(size: Size): void {
    const before = this.size();
    this.size.set(size);
    if (this.untouched()) {
      this.open();
      return;
    }
    const card = this.scene().nodes.get(this.editor.selectedNode() ?? this.revealed);
    if (card) this.viewport.update((viewport) => keepShown(viewport, before, size, card));
  }

  fit(): void {
    this.fitBoxes(boxesOf(this.view.document(), this.scene()));
  }

  fitSelection(): void {
    const boxes = selectedBoxes(this.view.document(), this.scene(), this.editor.selection());
    if (boxes.length > 0) this.fitBoxes(boxes);
    else this.fit();
  }

  zoom(direction: 1 | -1): void {
    const { width, height } = this.size();
    const factor = direction > 0 ? scales.step : 1 / scales.step;
    this.viewport.update((viewport) => zoomed(viewport, factor, { x: width / 2, y: height / 2 }));
  }

  actualSize(): void {
    const { scale } = this.viewport();
    const { width, height } = this.size();
    this.viewport.update((viewport) =>
      zoomed(viewport, 1 / scale, { x: width / 2, y: height / 2 }),
    );
  }

  /** Ставит узел в середину окна, если его не видно или `always`. */
  reveal(id: string, always = false): void {
    const card = this.scene().nodes.get(id);
    if (card) this.revealed = id;
    if (!card || (!always && contains(this.shown(), card))) return;
    const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
    const scale = Math.max(this.viewport().scale, 0.7);
    this.viewport.set(centred(middle, this.size(), scale));
  }

  private untouched(): boolean {
    const still = this.opened !== undefined && sameView(this.opened, this.viewport());
    return still && !this.view.inspecting();
  }

  /** Показывает только что открытую цепочку. */
  private open(): void {
    const cards = [...this.scene().nodes.values()];
    const start = cards.find(({ trigger }) => trigger) ?? cards[0];
    const bounds = sceneBounds(this.view.document(), this.scene());
    if (start && bounds) {
      const whole = this.besides(boxesOf(this.view.document(), this.scene()));
      this.viewport.set(opening(bounds, start, this.size(), whole ?? fit(bounds, this.size())));
    } else this.viewport.set({ x: 0, y: 0, scale: 1 });
    this.opened = this.viewport();
    // Открыли ссылкой на узел — он и нужен.
    this.reveal(this.editor.selectedNode() ?? '');
  }

  private fitBoxes(boxes: readonly Box[]): void {
    const viewport = this.besides(boxes);
    if (viewport) this.viewport.set(viewport);
  }

  private besides(boxes: readonly Box[]): Viewport | undefined {
    return fitBesides(boxes, this.size(), this.cornerTaken());
  }
}
