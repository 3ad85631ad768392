import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { ChainProblem } from '@zveno/contracts/chain-problem.js';
import { problemText } from './problem-texts.js';

type Parameters = Readonly<Record<string, string>>;

/** Собирает замечания в порядке находок. */
export class Findings {
  private readonly found: ChainProblem[] = [];

  chain(code: string, path: string, parameters: Parameters = {}): void {
    const { severity, ru, en } = problemText(code, parameters);
    this.found.push({ code, severity, path, text: { ru, en } });
  }

  node(node: NodeId, code: string, path: string, parameters: Parameters = {}): void {
    const { severity, ru, en } = problemText(code, parameters);
    this.found.push({ code, severity, node, path: `nodes.${node}.${path}`, text: { ru, en } });
  }

  all(): readonly ChainProblem[] {
    return this.found;
  }
}
