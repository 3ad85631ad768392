import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { EditorBar } from './bar/editor-bar.js';
import { Canvas } from './canvas/canvas.js';
import { CanvasGestures } from './canvas/canvas-gestures.js';
import { CanvasMenuState } from './canvas/canvas-menu-state.js';
import { CanvasScene } from './canvas/canvas-scene-state.js';
import { CanvasView } from './canvas/canvas-view.js';
import { DrawnPart } from './canvas/drawn-part.js';
import { editorIconsProvider } from './canvas/editor-icons.js';
import { Arrange } from './commands/arrange.js';
import { CanvasCommands } from './commands/canvas-commands.js';
import { Clipboard } from './commands/clipboard.js';
import { EditCommands } from './commands/edit-commands.js';
import { Opening } from './opening.js';
import { EditorOverlays } from './commands/editor-overlays.js';
import { InsertCommands } from './commands/insert-commands.js';
import { Keyboard } from './commands/keyboard.js';
import { MenuCommand } from './commands/menu-command.js';
import { Overlays } from './commands/overlays.js';
import { PluginCommands } from './commands/plugin-commands.js';
import { Inspector } from './inspector/inspector.js';
import { LeftPanel } from './palette/left-panel.js';
import { AddStep } from './state/add-step.js';
import { ConflictDialog } from './conflict/conflict-dialog.js';
import { EditorDrawer } from './drawer/editor-drawer.js';
import { LeaveDialog } from './leave/leave-dialog.js';
import { Presence } from './presence/presence.js';
import { PublishDialog } from './publish/publish-dialog.js';
import { PublishedDialog } from './publish/published-dialog.js';
import { Publishing } from './publish/publishing.js';
import { PeopleInside } from './runs/people-inside.js';
import { ChainEditor } from './state/chain-editor.js';
import { ChainWords } from './state/chain-words.js';
import { DraftSaver } from './state/draft-saver.js';
import { EditorCommands } from './state/editor-commands.js';
import { EditorView } from './state/editor-view.js';
import { Examination } from './state/examination.js';
import { Leaving } from './state/leaving.js';
import { LiveChain } from './state/live-chain.js';
import { LiveNodeTypes } from './state/live-node-types.js';
import { NodeMarks } from './state/node-marks.js';
import { OpenChain } from './state/open-chain.js';
import { PastVersions } from './state/past-versions.js';
import { ShownBanner } from './versions/shown-banner.js';
import { VersionsPanel } from './versions/versions-panel.js';

/** Редактор цепочки. Занимает всё окно: место нужно холсту. */
@Component({
  selector: 'zv-editor-page',
  imports: [
    Canvas,
    ConflictDialog,
    EditorBar,
    EditorDrawer,
    EditorOverlays,
    Inspector,
    LeaveDialog,
    LeftPanel,
    Opening,
    PublishDialog,
    PublishedDialog,
    ShownBanner,
    TranslocoDirective,
    VersionsPanel,
  ],
  providers: [
    AddStep,
    Arrange,
    CanvasCommands,
    CanvasGestures,
    CanvasMenuState,
    CanvasScene,
    CanvasView,
    DrawnPart,
    ChainEditor,
    ChainWords,
    Clipboard,
    DraftSaver,
    EditCommands,
    EditorCommands,
    EditorView,
    Examination,
    InsertCommands,
    Keyboard,
    Leaving,
    LiveChain,
    LiveNodeTypes,
    MenuCommand,
    NodeMarks,
    OpenChain,
    Overlays,
    editorIconsProvider,
    PastVersions,
    PeopleInside,
    PluginCommands,
    Presence,
    Publishing,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.scss',
})
export class EditorPage {
  protected readonly saver = inject(DraftSaver);
  protected readonly publishing = inject(Publishing);
  private readonly editor = inject(ChainEditor);
  protected readonly chain = inject(OpenChain);
  protected readonly view = inject(EditorView);

  /** Из адреса `/chains/:id/edit`. */
  readonly id = input.required<string>();
  /** Выполнение, которое повторить на холсте: `?task=`. */
  readonly task = input<string>();
  /** `?node=` — узел, который нужно показать сразу. */
  readonly node = input<string>();

  constructor() {
    inject(Keyboard);
    inject(PluginCommands);
    inject(LiveChain);
    inject(LiveNodeTypes);
    inject(Examination);
    inject(PeopleInside);
    inject(Presence);
    effect(() => {
      if (this.task()) this.view.drawer.set('runs');
    });
    effect(() => {
      this.id();
      void untracked(() => this.open());
    });
  }

  leave(): Promise<boolean> {
    return this.saver.mayLeave();
  }

  protected async open(): Promise<void> {
    await this.chain.open(this.id());
    this.saver.accept();
    const node = this.node();
    if (node !== undefined && this.editor.document().nodes[node]) this.view.goTo(node);
  }
}
