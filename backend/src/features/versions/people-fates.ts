import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { compile } from '@zveno/engine/compile.js';
import type { CompiledChain } from '@zveno/engine/compiled-chain.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';
import { canMove } from '@zveno/engine/standing.js';
import { peopleInside } from './people-inside.js';
import type { NodeFate, RuleOutcomeDto, StandingPeopleDto } from './versions.dto.js';

/** Люди одной версии, стоящие на одном узле. */
export interface PeopleAtNode {
  readonly versionId: string | null;
  readonly nodeId: string | null;
  readonly people: number;
}

/**
 * Что станет с местом каждого: тем же правилом, которым людей переведёт движок, но только по узлу старшей
 * ветви. Кто держит ещё и другие ветви или циклы, может остаться: их состояний ради счёта не читают.
 */
export function peopleFates(
  inside: readonly PeopleAtNode[],
  documents: ReadonlyMap<string, ChainDocument>,
  draft: ChainDocument,
  registry: NodeRegistry,
): StandingPeopleDto[] {
  const to = compile(draft, registry);
  const versions = new Map(
    [...documents].map(([id, document]) => [id, compile(document, registry)]),
  );
  const rows = inside.map(({ versionId, nodeId, people }) => {
    const from = versions.get(versionId ?? '');
    const title = documents.get(versionId ?? '')?.nodes[nodeId ?? '']?.title ?? null;
    return { nodeId, title, people, fate: fateOf(nodeId, from, to) };
  });
  return merged(rows).sort((one, other) => other.people - one.people);
}

/** Чем кончится каждое правило. Кто ещё не начат, доходит по своей версии при любом. */
export function ruleOutcomes(nodes: readonly StandingPeopleDto[]): RuleOutcomeDto[] {
  const all = countOf(nodes, () => true);
  const begun = countOf(nodes, ({ fate }) => fate !== 'not-started');
  const movable = countOf(nodes, ({ fate }) => fate === 'kept');
  const touched = { finish: 0, move: movable, restart: begun };
  return peopleInside.map((people) => ({
    people,
    finish: all - touched[people],
    move: people === 'move' ? movable : 0,
    restart: people === 'restart' ? begun : 0,
  }));
}

export function countOf(
  nodes: readonly StandingPeopleDto[],
  wanted: (node: StandingPeopleDto) => boolean,
): number {
  return nodes.filter(wanted).reduce((sum, { people }) => sum + people, 0);
}

function fateOf(node: string | null, from: CompiledChain | undefined, to: CompiledChain): NodeFate {
  if (node === null) return 'not-started';
  if (!to.nodes.has(node)) return 'deleted';
  return from && standsWell(node, from, to) ? 'kept' : 'changed';
}

function standsWell(node: string, from: CompiledChain, to: CompiledChain): boolean {
  const state = { seed: 0, count: 0, tokens: [{ i: 0, n: node }] };
  return canMove({ id: '', status: 'waiting', startedAt: 0, state }, from, to);
}

/** Люди разных версий на одном узле с одной судьбой — одна строка. */
function merged(rows: readonly StandingPeopleDto[]): StandingPeopleDto[] {
  const groups = Map.groupBy(rows, ({ nodeId, fate }) => `${fate}|${nodeId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { nodeId, title, fate } = first;
    return [{ nodeId, title, fate, people: countOf(group, () => true) }];
  });
}
