import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { EMPTY, interval, switchMap } from 'rxjs';
import { TranslocoService } from '@jsverse/transloco';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Api } from '#app/api/api.js';
import { getTasksById, getTasksByIdGraph } from '#app/api/functions.js';
import type { TaskDto } from '#app/api/models.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import type { StepLine } from '../../task-log/log-lines.js';
import { TaskLog } from '../../task-log/task-log.js';
import { readDocument } from '../graph/read-document.js';
import { walkedPath, withCurrent } from '../graph/walked-path.js';
import { EditorView } from '../state/editor-view.js';
import { NodeMarks } from '../state/node-marks.js';

const stepMs = 800;

interface Opened {
  readonly task: TaskDto;
  readonly document: ChainDocument;
}

/** Повтор выполнения на холсте: его документ, его шаги, его путь. */
@Injectable()
export class Replay {
  private readonly api = inject(Api);
  private readonly log = inject(TaskLog);
  private readonly view = inject(EditorView);
  private readonly transloco = inject(TranslocoService);
  private readonly read = signal<Opened | undefined>(undefined);
  private readonly place = signal<number | undefined>(undefined);

  readonly opened = this.read.asReadonly();
  readonly problem = signal<Problem | undefined>(undefined);
  readonly playing = signal(false);
  readonly steps = computed((): readonly StepLine[] => {
    this.log.version();
    const lines = this.log.lines.slice(0, this.log.lines.length);
    return lines.filter((line): line is StepLine => line.kind === 'step');
  });
  readonly last = computed(() => Math.max(0, this.steps().length - 1));
  /** Номер показанного шага; пока его не выбирали — последний, и новые шаги видны сразу. */
  readonly position = computed(() => Math.min(this.place() ?? this.last(), this.last()));
  readonly current = computed(() => this.steps()[this.position()]);

  constructor() {
    const marks = inject(NodeMarks);
    effect(() => {
      const opened = this.read();
      const current = this.current();
      if (!opened || !current) {
        marks.clear('replay');
        return;
      }
      const walked = this.steps()
        .slice(0, this.position() + 1)
        .map(({ step }) => step);
      const path = walkedPath(walked, opened.document);
      marks.set('replay', withCurrent(path, current.step.node));
    });
    effect(() => {
      const current = this.current();
      if (this.read() && current) untracked(() => this.view.reveal.next(current.step.node));
    });
    toObservable(this.playing)
      .pipe(
        switchMap((playing) => (playing ? interval(stepMs) : EMPTY)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.advance());
    inject(DestroyRef).onDestroy(() => {
      marks.clear('replay');
      if (untracked(this.read)) this.view.backToDraft();
    });
  }

  async open(id: string): Promise<void> {
    this.close();
    try {
      const [task, { graph }] = await Promise.all([
        this.api.invoke(getTasksById, { id }),
        this.api.invoke(getTasksByIdGraph, { id }),
        this.log.open(id),
      ]);
      const document = readDocument(graph);
      this.read.set({ task, document });
      this.view.show({ document, title: this.titleOf(task) });
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  close(): void {
    if (this.read()) this.view.backToDraft();
    this.problem.set(undefined);
    this.playing.set(false);
    this.place.set(undefined);
    this.read.set(undefined);
  }

  go(position: number): void {
    this.playing.set(false);
    this.place.set(Math.max(0, Math.min(position, this.last())));
  }

  /** С конца проигрывается заново. */
  play(): void {
    if (this.position() === this.last()) this.place.set(0);
    else this.place.set(this.position());
    this.playing.set(true);
  }

  private advance(): void {
    const next = this.position() + 1;
    this.place.set(next);
    if (next >= this.last()) this.playing.set(false);
  }

  private titleOf({ contactName, version }: TaskDto): string {
    const who = contactName ?? this.transloco.translate('tasks.nobody');
    const which =
      version === null
        ? this.transloco.translate('tasks.draft')
        : this.transloco.translate('tasks.version', { number: version });
    return `${who}, ${which}`;
  }
}
