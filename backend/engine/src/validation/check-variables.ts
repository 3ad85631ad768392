import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { contactOwnFields } from '@zveno/contracts/contact.js';
import type { Reference } from '../templates/template.js';
import type { ExaminedNodes } from './examined-node.js';
import type { Findings } from './findings.js';
import type { Surroundings } from './surroundings.js';

/** Имена, которые тексты видят всегда; переменную так не назвать. */
export const scopeRoots: ReadonlySet<string> = new Set([
  'contact',
  'message',
  'webhook',
  'error',
  'task',
  'account',
  'chat',
  'chain',
  'now',
]);

/** Обращения к переменным, которых никто не заводит, и занятые имена. */
export function checkVariables(
  document: ChainDocument,
  nodes: ExaminedNodes,
  surroundings: Surroundings,
  findings: Findings,
): void {
  const known = new Set(Object.keys(document.variables));
  for (const name of known) {
    if (scopeRoots.has(name)) findings.chain('variable.reserved', `variables.${name}`, { name });
  }
  for (const { id, source, opening } of nodes.values()) {
    const writes = (opening?.writes ?? []).map(({ path, value }) => ({
      name: value,
      path: `settings.${path}`,
    }));
    if (source.saveAs) writes.push({ name: source.saveAs, path: 'saveAs' });
    for (const { name, path } of writes) {
      known.add(name);
      if (scopeRoots.has(name)) findings.node(id, 'variable.reserved', path, { name });
    }
  }
  for (const { id, opening } of nodes.values()) {
    for (const { path, value } of opening?.references ?? []) {
      checkReference({ id, path: `settings.${path}`, reference: value }, known, findings);
      checkField({ id, path: `settings.${path}`, reference: value }, surroundings, findings);
    }
  }
}

interface Use {
  readonly id: NodeId;
  readonly path: string;
  readonly reference: Reference;
}

function checkReference(use: Use, known: ReadonlySet<string>, findings: Findings): void {
  const [name = ''] = use.reference;
  if (known.has(name) || scopeRoots.has(name)) return;
  findings.node(use.id, 'variable.unknown', use.path, { name });
}

function checkField(use: Use, { contactFields }: Surroundings, findings: Findings): void {
  const [root, name] = use.reference;
  if (root !== 'contact' || name === undefined || !contactFields) return;
  if (contactOwnFields.includes(name) || contactFields.has(name)) return;
  findings.node(use.id, 'contact.unknown-field', use.path, { name });
}
