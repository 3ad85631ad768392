import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { isJsonObject } from '@zveno/contracts/json.js';

/**
 * Документ, пришедший с сервера. Сервер хранит его разобранным, с умолчаниями, поэтому второй раз здесь
 * проверяется только то, без чего холст не нарисовать.
 */
export function readDocument(value: unknown): ChainDocument {
  if (!isDocument(value)) throw new Error('Сервер прислал не документ цепочки');
  return value;
}

function isDocument(value: unknown): value is ChainDocument {
  if (!isJsonObject(value) || value['schema'] !== 1) return false;
  const { nodes, layout } = value;
  return isJsonObject(nodes) && isJsonObject(layout) && isJsonObject(layout['nodes']);
}
