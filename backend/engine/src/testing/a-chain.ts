import { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { ChainNode } from '@zveno/contracts/chain-document.js';

type Source = Parameters<typeof ChainDocument.parse>[0];
type Extras = Partial<Omit<ChainNode, 'type' | 'settings'>>;

/** Строитель цепочек для проверок: узлы сами связываются выходом `next` по порядку. */
export class ChainBuilder {
  private readonly nodes: Record<string, ChainNode> = {};
  private root: Record<string, unknown> = {};
  private last: string | undefined;

  /** Добавляет узел и связывает с ним `next` предыдущего. */
  with(id: string, type: string, settings: ChainNode['settings'] = {}, extras: Extras = {}): this {
    const previous = this.last === undefined ? undefined : this.nodes[this.last];
    if (previous && Object.keys(previous.next).length === 0) previous.next['next'] = id;
    return this.apart(id, type, settings, extras);
  }

  /** Добавляет узел, ни с чем его не связывая. */
  apart(id: string, type: string, settings: ChainNode['settings'] = {}, extras: Extras = {}): this {
    this.nodes[id] = { type, settings, next: {}, ...extras };
    this.last = id;
    return this;
  }

  edge(from: string, output: string, to: string): this {
    const node = this.nodes[from];
    if (node) node.next = { ...node.next, [output]: to };
    return this;
  }

  /** Настройки самой цепочки: переменные, пояс, рабочее время. */
  set(root: Record<string, unknown>): this {
    this.root = { ...this.root, ...root };
    return this;
  }

  build(): ChainDocument {
    const source: Source = { schema: 1, name: 'Проверка', ...this.root, nodes: this.nodes };
    return ChainDocument.parse(structuredClone(source));
  }
}

export function aChain(): ChainBuilder {
  return new ChainBuilder();
}
