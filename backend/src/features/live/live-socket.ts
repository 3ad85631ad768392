import type { Socket } from 'socket.io';
import type { Actor } from '../access/index.js';

/** Редактор цепочки, открытый на этом соединении. */
export interface OpenEditor {
  readonly name: string;
  readonly nodeId: string | null;
}

export interface LiveSocketData {
  actor: Actor;
  /** Открытые редакторы по цепочкам. Ездит между процессами, поэтому простой объект. */
  editors?: Readonly<Record<string, OpenEditor>>;
}

export type LiveSocket = Socket<
  Record<string, never>,
  Record<string, never>,
  object,
  LiveSocketData
>;
