import { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { ChainNode } from '@zveno/contracts/chain-document.js';

/** Настройки, как их пишет автор проверки; годность проверит разбор документа. */
export type Sample = Readonly<Record<string, unknown>>;
type Extras = Partial<Omit<ChainNode, 'type' | 'settings' | 'next'>>;

interface SampleNode extends Extras {
  readonly type: string;
  readonly settings: Sample;
  readonly next: Record<string, string>;
}

/** Строитель цепочек для проверок: узлы сами связываются выходом `next` по порядку. */
export class ChainBuilder {
  private readonly nodes: Record<string, SampleNode> = {};
  private root: Sample = {};
  private last: string | undefined;

  /** Добавляет узел и связывает с ним `next` предыдущего. */
  with(id: string, type: string, settings: Sample = {}, extras: Extras = {}): this {
    const previous = this.last === undefined ? undefined : this.nodes[this.last];
    if (previous && Object.keys(previous.next).length === 0) previous.next['next'] = id;
    return this.apart(id, type, settings, extras);
  }

  /** Добавляет узел, ни с чем его не связывая. */
  apart(id: string, type: string, settings: Sample = {}, extras: Extras = {}): this {
    this.nodes[id] = { ...extras, type, settings, next: {} };
    this.last = id;
    return this;
  }

  edge(from: string, output: string, to: string): this {
    const node = this.nodes[from];
    if (node) node.next[output] = to;
    return this;
  }

  /** Настройки самой цепочки: переменные, пояс, рабочее время. */
  set(root: Sample): this {
    this.root = { ...this.root, ...root };
    return this;
  }

  build(): ChainDocument {
    const source = { schema: 1, name: 'Проверка', ...this.root, nodes: this.nodes };
    return ChainDocument.parse(structuredClone(source));
  }
}

export function aChain(): ChainBuilder {
  return new ChainBuilder();
}
