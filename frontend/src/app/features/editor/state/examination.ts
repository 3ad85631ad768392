import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { ChainDocument, ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainProblem } from '@zveno/contracts/chain-problem.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { errorOutput } from '@zveno/engine/node-names.js';
import type { NodeOutput } from '@zveno/engine/node-type.js';
import { debounce, timer } from 'rxjs';
import type { Examined } from '../graph/examine.worker.js';
import { expectedOutputs } from '../graph/expected-outputs.js';
import { ChainEditor } from './chain-editor.js';
import { NodeMarks } from './node-marks.js';
import { NodeTypes } from './node-types.js';

const typingPauseMs = 150;
/** Проверка едет отдельной частью сборки: первому показу холста и первому узлу она не мешает. */
const openingPauseMs = 1500;
const nothingYet: Examined = { turn: 0, problems: [], outputs: {}, variables: [] };

/**
 * Проверка черновика тем же кодом, что на сервере, — в отдельном потоке: набор текста её не ждёт.
 * Там же узнаются выходы узлов, зависящие от настроек, и переменные для подсказок.
 */
@Injectable()
export class Examination {
  private readonly editor = inject(ChainEditor);
  private readonly types = inject(NodeTypes);
  private readonly found = signal(nothingYet);
  private worker: Worker | undefined;
  private turn = 0;
  /** Узлы плагинов, о которых поток проверки уже знает. */
  private told: readonly NodeCatalogEntry[] = [];

  readonly problems = computed((): readonly ChainProblem[] => this.found().problems);
  /** Имена переменных, которые заводит цепочка. */
  readonly variables = computed((): readonly string[] => this.found().variables);
  readonly ready = computed(() => this.found().turn > 0);

  constructor() {
    const marks = inject(NodeMarks);
    effect(() => marks.set('problems', { nodes: strictest(this.problems()) }));
    toObservable(computed(() => [this.editor.document(), this.types.plugins()] as const))
      .pipe(
        debounce(() =>
          timer(this.ready() || this.editor.undoable() ? typingPauseMs : openingPauseMs),
        ),
        takeUntilDestroyed(),
      )
      .subscribe(([document, plugins]) => this.ask(document, plugins));
    inject(DestroyRef).onDestroy(() => this.worker?.terminate());
  }

  /** Выходы узла документа: уточнённые проверкой, а до неё — обычные для типа; всегда — и те, что уже соединены. */
  outputsOf(document: ChainDocument, id: NodeId): readonly NodeOutput[] {
    const node = document.nodes[id];
    if (!node) return [];
    const usual = this.types.get(node.type)?.outputs ?? [];
    const known = this.examined(document, id) ?? expectedOutputs(usual, node.settings);
    const all = node.onError?.then === 'output' ? [...known, failure] : known;
    const loose = Object.keys(node.next).filter((name) => !all.some((each) => each.id === name));
    return [...all, ...loose.map(looseOutput)];
  }

  /** Проверен черновик: у другой версии узел с тем же именем мог быть настроен иначе. */
  private examined(document: ChainDocument, id: NodeId): readonly NodeOutput[] | undefined {
    const draft = this.editor.document();
    const same = document === draft || sameNode(document.nodes[id], draft.nodes[id]);
    return same ? this.found().outputs[id] : undefined;
  }

  private ask(document: ChainDocument, plugins: readonly NodeCatalogEntry[]): void {
    this.worker ??= this.start();
    this.turn += 1;
    const told = this.told === plugins ? {} : { plugins };
    this.told = plugins;
    this.worker.postMessage({ turn: this.turn, document, ...told });
  }

  private start(): Worker {
    const worker = new Worker(new URL('../graph/examine.worker', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<Examined>) => {
      if (data.turn === this.turn) this.found.set(data);
    };
    return worker;
  }
}

function sameNode(one: ChainNode | undefined, other: ChainNode | undefined): boolean {
  return (
    one?.type === other?.type && JSON.stringify(one?.settings) === JSON.stringify(other?.settings)
  );
}

const failure: NodeOutput = { id: errorOutput, title: { ru: 'Ошибка', en: 'Error' } };
const onward: NodeOutput = { id: 'next', title: { ru: 'Дальше', en: 'Next' } };

/** Выход, о котором известна только связь: плагина нет или настройка переменилась. */
function looseOutput(id: string): NodeOutput {
  return [failure, onward].find((known) => known.id === id) ?? { id, title: { ru: id, en: id } };
}

function strictest(
  problems: readonly ChainProblem[],
): ReadonlyMap<NodeId, { readonly problem: 'error' | 'warning' }> {
  const marks = new Map<NodeId, { problem: 'error' | 'warning' }>();
  for (const { node, severity } of problems)
    if (node !== undefined && marks.get(node)?.problem !== 'error')
      marks.set(node, { problem: severity });
  return marks;
}
