import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainProblem } from '@zveno/contracts/chain-problem.js';
import { defaultZone, openNode } from '../open-node.js';
import type { NodeType } from '../node-type.js';
import type { NodeRegistry } from '../registry.js';
import { isTimeZone } from '../time/civil-time.js';
import { checkCalls } from './check-calls.js';
import { checkCircles } from './check-circles.js';
import { checkEdges } from './check-edges.js';
import { checkReach } from './check-reach.js';
import { checkVariables } from './check-variables.js';
import { Findings } from './findings.js';
import { settingChoices, settingTitle } from './setting-title.js';
import type { Surroundings } from './surroundings.js';
import type { ExaminedNode } from './examined-node.js';

/**
 * Проверяет цепочку. Черновик может быть любым: замечания возвращаются, исключений нет.
 * Без сведений об окружении проверки, которым они нужны, пропускаются.
 */
export function validate(
  document: ChainDocument,
  registry: NodeRegistry,
  surroundings: Surroundings = {},
): readonly ChainProblem[] {
  const findings = new Findings();
  const nodes = examine(document, registry, findings);
  const zone = document.timezone ?? defaultZone;
  if (!isTimeZone(zone)) findings.chain('chain.bad-timezone', 'timezone', { zone });
  if (![...nodes.values()].some((node) => node.type?.descriptor.trigger && !node.source.disabled)) {
    findings.chain('chain.no-trigger', 'nodes');
  }
  checkEdges(nodes, findings);
  checkReach(nodes, findings);
  checkCircles(nodes, findings);
  checkVariables(document, nodes, surroundings, findings);
  checkCalls(nodes, surroundings, findings);
  return findings.all();
}

function examine(
  document: ChainDocument,
  registry: NodeRegistry,
  findings: Findings,
): ReadonlyMap<NodeId, ExaminedNode> {
  const nodes = new Map<NodeId, ExaminedNode>();
  for (const [id, source] of Object.entries(document.nodes)) {
    const type = registry.get(source.type);
    const opening = type && openNode(source, type, document);
    nodes.set(id, { id, source, type, opening });
    if (!type) findings.node(id, 'node.unknown-type', 'type', { type: source.type });
    for (const { code, path, parameters } of opening?.notes ?? []) {
      const at = path ? `settings.${path}` : 'settings';
      const names = type && namesAt(type, path, parameters);
      findings.node(id, code, at, { ...parameters, ...names });
    }
  }
  return nodes;
}

/** Настройка и её значения, названные так же, как в форме. */
function namesAt(
  type: NodeType,
  path: string,
  { allowed }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const title = settingTitle(type, path);
  const choices = allowed === undefined ? undefined : settingChoices(type, path);
  return {
    setting: inner(title.ru),
    settingEn: title.en,
    ...(choices && { allowed: choices.ru, allowedEn: choices.en }),
  };
}

/** Кавычки внутри кавычек — другие: название настройки само стоит в «ёлочках». */
function inner(text: string): string {
  return text.replaceAll('«', '„').replaceAll('»', '“');
}
