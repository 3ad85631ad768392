import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { StepLine } from '../../task-log/log-lines.js';
import { TaskLog } from '../../task-log/task-log.js';
import { walkedPath } from '../graph/walked-path.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { NodeMarks } from '../state/node-marks.js';
import { OpenChain } from '../state/open-chain.js';
import { TestTalk } from './test-talk.js';

/** Шаги последнего выполнения разговора: списком и светом на холсте. */
@Injectable()
export class TestSteps {
  private readonly talk = inject(TestTalk);
  private readonly log = inject(TaskLog);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly opened = signal('');

  /** Выполнение, шаги которого показаны: последнее этой цепочки. */
  readonly task = computed(() =>
    this.talk.chat()?.tasks.findLast(({ chainId }) => chainId === this.chain.id()),
  );
  readonly steps = computed((): readonly StepLine[] => {
    this.log.version();
    if (this.task()?.id !== this.opened()) return [];
    const lines = this.log.lines.slice(0, this.log.lines.length);
    return lines.filter((line): line is StepLine => line.kind === 'step');
  });

  constructor() {
    const marks = inject(NodeMarks);
    effect(() => {
      // Каждое перечитывание разговора — повод дочитать журнал.
      this.talk.chat();
      const id = this.task()?.id;
      untracked(() => void this.follow(id));
    });
    effect(() => {
      const steps = this.steps().map(({ step }) => step);
      const finished = this.task()?.finishedAt !== null;
      marks.set('test-chat', walkedPath(steps, this.editor.document(), finished));
    });
    const view = inject(EditorView);
    const place = computed(() => this.steps().at(-1)?.step.node);
    effect(() => {
      const node = place();
      if (node !== undefined) untracked(() => view.reveal.next(node));
    });
    inject(DestroyRef).onDestroy(() => marks.clear('test-chat'));
  }

  private async follow(id: string | undefined): Promise<void> {
    if (id === undefined) {
      this.opened.set('');
      return;
    }
    if (id === this.opened()) await this.log.catchUp();
    else {
      this.opened.set(id);
      await this.log.open(id);
    }
  }
}
