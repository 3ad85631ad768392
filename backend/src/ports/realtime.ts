import type { LiveEventName, LiveEvents, Room } from '@zveno/contracts/live-events.js';

/** Рассылка свершившихся фактов открытым страницам. Потеря сообщения не беда: истина — в базе. */
export abstract class Realtime {
  /** Сообщает факт всем, кто следит за комнатой, на всех экземплярах приложения. */
  abstract publish<Name extends LiveEventName>(
    room: Room,
    name: Name,
    fact: LiveEvents[Name],
  ): void;

  /** Может ли кто-нибудь следить за комнатой: если нет, готовить факт незачем. */
  abstract watched(room: Room): boolean;

  /** Рвёт соединения человека: права изменились, страница переподключится и спросит их заново. */
  abstract disconnect(userId: string): void;
}
