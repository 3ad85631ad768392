import type { NodeId } from './chain-document.js';
import type { Localized } from './localized.js';

/** Замечание к цепочке. С `error` цепочку не публикуют, `warning` — совет. */
export interface ChainProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Узел, к которому замечание; у замечаний ко всей цепочке его нет. */
  readonly node?: NodeId;
  /** Путь в документе через точку: `nodes.ask.settings.question`. */
  readonly path: string;
  readonly text: Localized;
}
