import type { Scene } from '@zveno/engine/node-type.js';
import type { Scripts } from '../library/scripts.js';
import type { ChainScript } from '../library/session-script.js';
import type { Lane } from '../ownership/lane.js';
import type { AnswerGuard } from './answer-guard.js';
import { type TaskRow, timeOf } from './task-row.js';
import type { TurnHooks } from './turn-hooks.js';
import type { TurnMemory } from './turn-memory.js';
import type { TurnWrites } from './turn-writes.js';

/** Всё, чем располагает ход, пока играет события в памяти. */
export interface Stage {
  readonly now: number;
  readonly memory: TurnMemory;
  readonly writes: TurnWrites;
  readonly scripts: Scripts;
  readonly guard: AnswerGuard;
  /** Слышит ли аккаунт дорожки собеседников: он на связи, пропущенное получено. */
  readonly hears: (lane: Lane) => boolean;
  /** Плагины, слышащие чаты. */
  readonly hooks: TurnHooks;
}

/** Версия, по которой идёт выполнение. */
export function scriptOf({ scripts }: Stage, row: TaskRow): ChainScript | undefined {
  return row.versionId === undefined ? undefined : scripts.version(row.versionId);
}

/** То, что движок знает о месте действия. */
export function sceneOf(
  { now, memory, scripts }: Stage,
  place: Pick<TaskRow, 'chat' | 'chainId' | 'sessionId' | 'contactId'> &
    Partial<Pick<TaskRow, 'test'>>,
): Scene {
  const contact = memory.contact(place.contactId)?.contact;
  const account = place.sessionId === undefined ? undefined : scripts.session(place.sessionId);
  return {
    now: timeOf(now, { test: place.test }),
    // Счётчики узлов у пробы свои: настоящих она не тратит.
    chain: place.test ? `test:${place.test.chatId}` : place.chainId,
    ...(contact && { contact }),
    ...(place.chat !== undefined && { chat: chatOf(place.chat) }),
    ...(account && {
      account: {
        id: account.id,
        name: account.name,
        ...(account.username !== undefined && { username: account.username }),
      },
    }),
  };
}

/** Вид чата по его имени: у групп и каналов оно отрицательное. */
function chatOf(id: string): NonNullable<Scene['chat']> {
  return { id, kind: id.startsWith('-') ? 'group' : 'private' };
}

/** Дела одной дорожки идут от её имени. */
export interface Place {
  readonly stage: Stage;
  readonly lane: Lane;
}
