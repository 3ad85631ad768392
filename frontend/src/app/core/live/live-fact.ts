import type { LiveEventName, LiveEvents, Room } from '@zveno/contracts/live-events.js';

/** Факт с сервера; `resumed` — связь была потеряна и вернулась: прочитанное раньше могло устареть. */
export type LiveFact =
  | { readonly name: 'resumed' }
  | {
      [Name in LiveEventName]: { readonly name: Name; readonly data: LiveEvents[Name] };
    }[LiveEventName];

/** Относится ли факт к одной из комнат: `chain:…` узнаёт своё по `chainId` и так далее, `plugins` — по имени факта. */
export function concerns(fact: LiveFact, rooms: readonly Room[]): boolean {
  if (fact.name === 'resumed') return true;
  const data: Readonly<Record<string, unknown>> = { ...fact.data };
  return rooms.some((room) => {
    const [kind = '', id] = room.split(':');
    if (id === undefined) return fact.name.startsWith(`${kind}.`);
    return data[kind === 'test' ? 'testChatId' : `${kind}Id`] === id;
  });
}
