import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { NodeFailure } from './move.js';
import type { NodeType, OpenedNode, PrepareTools } from './node-type.js';
import { parseExpression, parseTemplate } from './templates/parse-template.js';
import { templateFault } from './templates/template-fault.js';
import type { ParsedTemplate, Reference } from './templates/template.js';
import { expressionFault } from './text/expression-fault.js';
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

type Parsed = Pick<ParsedTemplate, 'references'>;

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
  const parsed = <T extends Parsed>(path: string, work: () => T): T | undefined => {
    const found = attempt(work, (error) => {
      problem('template.invalid', path, reasonOf(templateFault(error)));
    });
    for (const value of found?.references ?? []) references.push({ path, value });
    return found;
  };
  const tools: PrepareTools = {
    zone: defaults.timezone ?? defaultZone,
    workingHours: defaults.workingHours,
    cancelWords: defaults.cancelWords ?? [],
    problem,
    writes: (value, path) => writes.push({ path, value }),
    calls: (value, path) => calls.push({ path, value }),
    template: (text, path) => parsed(path, () => parseTemplate(text))?.render ?? unusable,
    value: (source, path) => parsed(path, () => parseExpression(source))?.evaluate ?? unusable,
    regex: (pattern, path, ignoreCase) =>
      attempt(
        () => regularExpression(pattern, ignoreCase),
        (error) => problem('regex.invalid', path, reasonOf(expressionFault(error, pattern))),
      ) ?? {
        test: unusable,
        match: unusable,
      },
  };
  return { opened: type.open(node.settings, tools), references, writes, calls, notes };
}

function attempt<T>(work: () => T, refuse: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    refuse(error);
    return undefined;
  }
}

function reasonOf({ ru, en }: Localized): Note['parameters'] {
  return { reason: ru, reasonEn: en };
}

function unusable(): never {
  throw new NodeFailure('node.unusable', 'Настройки узла записаны с ошибкой');
}
