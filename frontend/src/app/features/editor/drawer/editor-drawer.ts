import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { RunsPanel } from '../runs/runs-panel.js';
import { type Drawer, EditorView } from '../state/editor-view.js';
import { ChainEditor } from '../state/chain-editor.js';
import { TestChatPanel } from '../test-chat/test-chat-panel.js';
import { ProblemList } from './problem-list.js';

const titles: Readonly<Record<Drawer, string>> = {
  'test-chat': 'testChat.title',
  problems: 'problemsList.title',
  runs: 'runs.title',
};

/** Нижний ящик: тест-чат, замечания или выполнения. На телефоне занимает весь экран. */
@Component({
  selector: 'zv-editor-drawer',
  imports: [ProblemList, RunsPanel, TestChatPanel, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'close()', '[class.low]': 'low()' },
  templateUrl: './editor-drawer.html',
  styleUrl: './editor-drawer.scss',
})
export class EditorDrawer {
  private readonly editor = inject(ChainEditor);
  protected readonly view = inject(EditorView);
  // Испытать может тот, кто вправе править: разговор ведут с черновиком.
  protected readonly tabs = computed((): readonly Drawer[] =>
    this.editor.readOnly() ? ['problems', 'runs'] : ['test-chat', 'problems', 'runs'],
  );
  /** Повтор смотрят на холсте: и на телефоне ящик оставляет ему место. */
  protected readonly low = computed(
    () => this.view.drawer() === 'runs' && this.view.shownInstead() !== undefined,
  );
  protected readonly titles = titles;

  protected close(): void {
    this.view.drawer.set(undefined);
  }
}
