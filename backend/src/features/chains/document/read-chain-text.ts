import { readChain, type ChainReading } from './parse-chain.js';
import { SourceText } from './source-text.js';
import type { ChainFormat } from './write-chain-text.js';

/**
 * Читает цепочку из текста файла и находит все замечания за один проход: сначала строение текста,
 * затем повторённые поля вместе с замечаниями схемы. Место называется путём, строкой и столбцом.
 */
export function readChainText(text: string, format: ChainFormat): ChainReading {
  const source = new SourceText(text, format);
  const syntax = source.syntaxProblems();
  if (syntax.length > 0) return { kind: 'refused', problems: syntax };

  const places = source.places();
  const reading = readChain(source.content());
  const found = reading.kind === 'refused' ? reading.problems : [];
  const placed = found.map((problem) => places.placed(problem));
  const problems = [...places.repeated, ...placed];
  return problems.length > 0 ? { kind: 'refused', problems } : reading;
}
