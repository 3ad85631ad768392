import { randomUUIDv7 } from 'node:crypto';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { isJsonObject, type Json } from '@zveno/contracts/json.js';
import type { StartEvent } from '../../runtime/desk/lane-event.js';

export interface WantedStart {
  readonly node: string;
  readonly inputs?: object;
}

/** Событие, с которого начал бы этот запуск: пришедшее — то, что дал человек. Время поставит ход. */
export function triggerEvent(
  draft: ChainDocument | undefined,
  chainId: string,
  { node, inputs }: WantedStart,
): StartEvent['event'] {
  const { type, disabled, settings } = draft?.nodes[node] ?? {};
  const given = isJsonObject(inputs) ? inputs : {};
  const known = { id: `test:${randomUUIDv7()}`, at: 0 };
  switch (disabled ? undefined : type) {
    case 'manual':
      return { ...known, kind: 'manual', node, inputs: given };
    case 'called':
      return { ...known, kind: 'called', inputs: given, caller: chainId };
    case 'schedule':
      return { ...known, kind: 'schedule', node, due: 0 };
    case 'webhook': {
      const method = firstMethod(settings?.['methods']);
      return { ...known, kind: 'webhook', node, method, query: {}, headers: {}, body: given };
    }
    default:
      throw new DomainError('test-chat.no-such-trigger', 'conflict');
  }
}

const firstMethod = (methods: Json | undefined): string =>
  Array.isArray(methods) && typeof methods[0] === 'string' ? methods[0] : 'POST';
