import type { ChainDocument, ErrorRule, NodeId } from '@zveno/contracts/chain-document.js';
import type { JsonObject } from '@zveno/contracts/json.js';
import type { NodeCommon, NodeDescriptor, NodeOutput, Behaviour } from './node-type.js';

/** Узел, готовый к работе. */
export interface CompiledNode {
  readonly id: NodeId;
  readonly type: string;
  readonly descriptor: NodeDescriptor | undefined;
  readonly disabled: boolean;
  readonly common: NodeCommon;
  readonly saveAs: string | undefined;
  readonly hideData: boolean;
  readonly outputs: readonly NodeOutput[];
  /** Нет, если тип неизвестен или настройки негодны: такой узел отказывает, когда до него дойдут. */
  readonly behaviour: Behaviour | undefined;
  readonly next: Readonly<Record<string, NodeId>>;
}

/** Какие сведения событий читают тексты: только они и попадают в состояние. */
export type KeptFacts = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/** Цепочка, готовая к работе. Хранится по хешу документа; неизменяема. */
export interface CompiledChain {
  readonly name: string;
  readonly zone: string;
  readonly secondTask: ChainDocument['secondTask'];
  readonly nodes: ReadonlyMap<NodeId, CompiledNode>;
  readonly triggers: readonly CompiledNode[];
  readonly catches: readonly CompiledNode[];
  /** Начальные значения переменных. */
  readonly initial: JsonObject;
  readonly keeps: KeptFacts;
}

export const stopOnError: ErrorRule = { then: 'stop' };
