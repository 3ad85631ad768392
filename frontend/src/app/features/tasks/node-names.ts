import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getChainsById, getChainsByIdVersionsByNumber, getNodes } from '../../api/functions.js';
import type { NodeTypeDto, TaskSummaryDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';
import { expectedOutputs } from '../editor/graph/expected-outputs.js';
import { type GraphNodes, graphNodes } from './graph-nodes.js';

type Place = Pick<TaskSummaryDto, 'chainId' | 'version'>;
type Stop = Pick<TaskSummaryDto, 'nodeId' | 'nodeTitle' | 'nodeType'>;

const keyOf = ({ chainId, version }: Place): string => `${chainId}:${version ?? 'draft'}`;

/**
 * Как узлы и их выходы называются для человека. Документ версии читается один раз; кому цепочка не открыта,
 * тот видит постоянные имена узлов.
 */
@Injectable({ providedIn: 'root' })
export class NodeNames {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly graphs = signal<ReadonlyMap<string, GraphNodes>>(new Map());
  private readonly types = signal<ReadonlyMap<string, NodeTypeDto>>(new Map());
  private readonly asked = new Set<string>();

  /** Просит имена узлов и выходов цепочки заранее; появятся — названия на экране сменятся сами. */
  learn(place: Place): void {
    this.learnTypes();
    void this.once(keyOf(place), () => this.readGraph(place));
  }

  /** Просит названия видов узлов: строке списка, где узел уже назван, большего не нужно. */
  learnTypes(): void {
    void this.once('types', () => this.readTypes());
  }

  /** Где стоит или кончилось выполнение. */
  stop({ nodeId, nodeTitle, nodeType }: Stop): string {
    return nodeTitle ?? this.typeTitle(nodeType ?? '') ?? nodeId ?? '';
  }

  node(place: Place, id: string): string {
    const node = this.graphs().get(keyOf(place))?.[id];
    return node?.title ?? this.typeTitle(node?.type) ?? id;
  }

  output(place: Place, id: string, output: string): string {
    const node = this.graphs().get(keyOf(place))?.[id];
    const usual = this.types().get(node?.type ?? '')?.outputs ?? [];
    const outputs = expectedOutputs(usual, node?.settings ?? {});
    const known = outputs.find((candidate) => candidate.id === output);
    return known?.title[this.language.current()] ?? output;
  }

  private typeTitle(type = ''): string | undefined {
    return this.types().get(type)?.title[this.language.current()];
  }

  private async once(key: string, work: () => Promise<void>): Promise<void> {
    if (this.asked.has(key)) return;
    this.asked.add(key);
    await work().catch(() => undefined);
  }

  private async readTypes(): Promise<void> {
    const { items } = await this.api.invoke(getNodes);
    this.types.set(new Map(items.map((type) => [type.type, type])));
  }

  private async readGraph(place: Place): Promise<void> {
    const nodes = graphNodes(await this.document(place));
    this.graphs.update((known) => new Map(known).set(keyOf(place), nodes));
  }

  private async document({ chainId: id, version }: Place): Promise<unknown> {
    if (version === null) return (await this.api.invoke(getChainsById, { id })).draft;
    return (await this.api.invoke(getChainsByIdVersionsByNumber, { id, number: version })).graph;
  }
}
