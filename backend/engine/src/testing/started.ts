import type { JsonObject } from '@zveno/contracts/json.js';
import { aChain } from './a-chain.js';
import type { ChainBuilder } from './a-chain.js';
import { Conversation } from './conversation.js';

/** Разговор, начатый рукой с такими входами. */
export function started(chain: ChainBuilder, inputs: JsonObject = {}, seed = 42): Conversation {
  const talk = new Conversation(chain.build(), seed);
  talk.starts(inputs);
  return talk;
}

/** Начало цепочки: ручной запуск с входами этих имён. */
export function begun(...names: string[]): ChainBuilder {
  return aChain().with('start', 'manual', { inputs: names.map((name) => ({ name })) });
}

/** Из каждого выхода узла — сообщение с именем выхода. */
export function saying(
  chain: ChainBuilder,
  node: string,
  outputs: readonly string[],
): ChainBuilder {
  for (const output of outputs) {
    chain.apart(`said-${output}`, 'send', { text: output }).edge(node, output, `said-${output}`);
  }
  return chain;
}
