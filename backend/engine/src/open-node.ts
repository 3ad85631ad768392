import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';
import { NodeFailure } from './move.js';
import type { NodeType, OpenedNode, PrepareTools } from './node-type.js';
import { parseExpression, parseTemplate } from './templates/parse-template.js';
import type { Reference } from './templates/template.js';
import { regularExpression } from './text/regular-expression.js';

export interface Noted<T> {
  readonly path: string;
  readonly value: T;
}

export interface Note {
  readonly code: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Узел, разобранный вместе со всем, что он о себе рассказал. */
export interface Opening {
  readonly opened: OpenedNode | undefined;
  readonly references: readonly Noted<Reference>[];
  readonly writes: readonly Noted<string>[];
  readonly calls: readonly Noted<string>[];
  readonly notes: readonly Note[];
}

export type ChainDefaults = Pick<ChainDocument, 'timezone' | 'workingHours' | 'cancelWords'>;

export const defaultZone = 'Europe/Moscow';

interface Remembered {
  readonly type: NodeType;
  readonly defaults: ChainDefaults;
  readonly opening: Opening;
}

/** Правка в редакторе меняет один узел из тысячи; остальные второй раз не разбираются. */
const remembered = new WeakMap<ChainNode['settings'], Remembered>();

/** Разбирает настройки узла; ошибки настроек становятся замечаниями, а не исключениями. */
export function openNode(node: ChainNode, type: NodeType, defaults: ChainDefaults): Opening {
  const known = remembered.get(node.settings);
  if (known?.type === type && sameDefaults(known.defaults, defaults)) return known.opening;
  const opening = openAnew(node, type, defaults);
  const { timezone, workingHours, cancelWords } = defaults;
  remembered.set(node.settings, {
    type,
    defaults: { timezone, workingHours, cancelWords },
    opening,
  });
  return opening;
}

function sameDefaults(a: ChainDefaults, b: ChainDefaults): boolean {
  return (
    a.timezone === b.timezone &&
    a.workingHours === b.workingHours &&
    a.cancelWords === b.cancelWords
  );
}

function openAnew(node: ChainNode, type: NodeType, defaults: ChainDefaults): Opening {
  const references: Noted<Reference>[] = [];
  const writes: Noted<string>[] = [];
  const calls: Noted<string>[] = [];
  const notes: Note[] = [];
  const problem: PrepareTools['problem'] = (code, path, parameters = {}) => {
    notes.push({ code, path, parameters });
  };
  const refer = (path: string, found: readonly Reference[]): void => {
    for (const value of found) references.push({ path, value });
  };
  const tools: PrepareTools = {
    zone: defaults.timezone ?? defaultZone,
    workingHours: defaults.workingHours,
    cancelWords: defaults.cancelWords ?? [],
    problem,
    writes: (value, path) => writes.push({ path, value }),
    calls: (value, path) => calls.push({ path, value }),
    template: (text, path) => {
      const parsed = attempt(() => parseTemplate(text), 'template.invalid', path, problem);
      refer(path, parsed?.references ?? []);
      return parsed?.render ?? unusable;
    },
    value: (source, path) => {
      const parsed = attempt(() => parseExpression(source), 'template.invalid', path, problem);
      refer(path, parsed?.references ?? []);
      return parsed?.evaluate ?? unusable;
    },
    regex: (pattern, path, ignoreCase) =>
      attempt(() => regularExpression(pattern, ignoreCase), 'regex.invalid', path, problem) ?? {
        test: unusable,
        match: unusable,
      },
  };
  return { opened: type.open(node.settings, tools), references, writes, calls, notes };
}

function attempt<T>(
  work: () => T,
  code: string,
  path: string,
  problem: PrepareTools['problem'],
): T | undefined {
  try {
    return work();
  } catch (error) {
    problem(code, path, { reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function unusable(): never {
  throw new NodeFailure('node.unusable', 'Настройки узла записаны с ошибкой');
}
