import { Context, Liquid, toValueSync, Value } from 'liquidjs';
import type { Template as LiquidTemplate } from 'liquidjs';
import { NodeFailure } from '../move.js';
import { registerFilters } from './filters.js';
import { templateFault } from './template-fault.js';
import type { ParsedExpression, ParsedTemplate, Reference, Scope } from './template.js';
import { toText } from './to-text.js';

/** Ни файлов, ни включений, ни случайности, ни шифров: только текст и данные выполнения. */
const forbiddenTags = ['include', 'render', 'layout', 'block', 'tablerow', 'liquid', '#'];
const forbiddenFilters = [
  'sample',
  'sha256',
  'hmac_sha256',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
];

const limits = { parse: 100_000, memory: 1_000_000, milliseconds: 1_000, output: 20_000 };

function strictLiquid(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: limits.parse,
    memoryLimit: limits.memory,
    renderLimit: limits.milliseconds,
    templates: {},
    outputEscape: toText,
  });
  for (const tag of forbiddenTags) Reflect.deleteProperty(liquid.tags, tag);
  for (const filter of forbiddenFilters) Reflect.deleteProperty(liquid.filters, filter);
  registerFilters(liquid);
  return liquid;
}

const liquid = strictLiquid();

/** @throws Error с понятной причиной, если текст записан неверно. */
export function compileLiquid(source: string): ParsedTemplate {
  const templates = liquid.parse(source);
  return {
    render: (scope) => guarded(() => bounded(toText(liquid.renderSync(templates, scope)))),
    references: referencesOf(templates),
  };
}

/** Выражение без фигурных скобок: `age | plus: 1`. */
export function compileLiquidValue(source: string): ParsedExpression {
  const templates = liquid.parse(`{{${source}}}`);
  const value = new Value(source.trim(), liquid);
  return {
    evaluate: (scope) => guarded((): unknown => toValueSync(value.value(contextOf(scope), false))),
    references: referencesOf(templates),
  };
}

function contextOf(scope: Scope): Context {
  return new Context(scope, liquid.options);
}

function referencesOf(templates: LiquidTemplate[]): readonly Reference[] {
  return liquid
    .globalVariableSegmentsSync(templates)
    .map((segments) => segments.filter((segment) => typeof segment === 'string'));
}

function bounded(text: string): string {
  if (text.length <= limits.output) return text;
  throw new NodeFailure('template.too-long', `Текст длиннее ${String(limits.output)} знаков`);
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NodeFailure) throw error;
    throw new NodeFailure('template.failed', `Текст не собрался: ${templateFault(error).ru}`);
  }
}
