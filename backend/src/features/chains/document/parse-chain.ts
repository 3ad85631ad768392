import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DomainError, type FieldProblem } from '@zveno/contracts/domain-error.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { jsonLimits } from './json-limits.js';

/** Документ или все замечания к нему сразу. */
export type ChainReading =
  | { readonly kind: 'document'; readonly document: ChainDocument }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] };

export function readChain(value: unknown): ChainReading {
  const limits = jsonLimits(value);
  if (limits.length > 0) return { kind: 'refused', problems: limits };
  const { data, error } = ChainDocument.safeParse(value);
  return error
    ? { kind: 'refused', problems: schemaProblems(error) }
    : { kind: 'document', document: data };
}

/** Документ из тела запроса; отказ перечисляет все замечания. */
export function parseChain(value: unknown): ChainDocument {
  return accepted(readChain(value));
}

export function accepted(reading: ChainReading): ChainDocument {
  if (reading.kind === 'document') return reading.document;
  const { problems } = reading;
  throw new DomainError('chains.document-invalid', 'invalid', { count: problems.length }, problems);
}
