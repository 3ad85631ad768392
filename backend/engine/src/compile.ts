import type { ChainDocument, ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import type { Json } from '@zveno/contracts/json.js';
import { stopOnError } from './compiled-chain.js';
import type { CompiledChain, CompiledNode, KeptFacts } from './compiled-chain.js';
import { defaultZone, openNode } from './open-node.js';
import type { Opening } from './open-node.js';
import { catchType } from './node-names.js';
import type { NodeRegistry } from './registry.js';
import { isTimeZone } from './time/civil-time.js';

/** Сколько секунд ждать действия узла, если в узле не сказано иного. */
const defaultTimeoutSeconds = 30;

/**
 * Готовит цепочку к работе: настройки разобраны, тексты и выражения собраны. Черновик с ошибками
 * тоже готовится: негодный узел откажет, когда до него дойдут.
 */
export function compile(document: ChainDocument, registry: NodeRegistry): CompiledChain {
  const nodes = new Map<NodeId, CompiledNode>();
  const openings: Opening[] = [];
  for (const [id, node] of Object.entries(document.nodes)) {
    const type = registry.get(node.type);
    const opening = type && openNode(node, type, document);
    if (opening) openings.push(opening);
    nodes.set(id, compiledNode(id, node, type?.descriptor, opening));
  }
  const enabled = [...nodes.values()].filter((node) => !node.disabled);
  return {
    name: document.name,
    zone: isTimeZone(document.timezone ?? defaultZone)
      ? (document.timezone ?? defaultZone)
      : defaultZone,
    secondTask: document.secondTask,
    nodes,
    triggers: enabled.filter((node) => node.descriptor?.trigger),
    catches: enabled.filter((node) => node.type === catchType),
    initial: initialVariables(document),
    keeps: keptFacts(openings),
  };
}

function compiledNode(
  id: NodeId,
  node: ChainNode,
  descriptor: CompiledNode['descriptor'],
  opening: Opening | undefined,
): CompiledNode {
  return {
    id,
    type: node.type,
    descriptor,
    disabled: node.disabled ?? false,
    common: {
      onError: node.onError ?? stopOnError,
      timeoutSeconds: node.timeoutSeconds ?? defaultTimeoutSeconds,
    },
    saveAs: node.saveAs,
    hideData: node.hideData ?? false,
    outputs: opening?.opened?.outputs ?? [],
    behaviour: opening?.opened?.behaviour,
    next: node.next,
  };
}

function initialVariables(document: ChainDocument): Record<string, Json> {
  const initial: Record<string, Json> = {};
  for (const [name, variable] of Object.entries(document.variables)) {
    if (variable.initial !== undefined) initial[name] = variable.initial;
  }
  return initial;
}

const factRoots = new Set(['message', 'webhook', 'error']);

function keptFacts(openings: readonly Opening[]): KeptFacts {
  const keeps = new Map<string, Set<string> | 'all'>();
  for (const { value } of openings.flatMap((opening) => opening.references)) {
    const [root = '', name] = value;
    if (!factRoots.has(root)) continue;
    const kept = keeps.get(root) ?? new Set<string>();
    if (name === undefined) keeps.set(root, 'all');
    else if (kept !== 'all') keeps.set(root, kept.add(name));
  }
  return keeps;
}
