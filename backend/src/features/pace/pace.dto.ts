/** Израсходовано и разрешено. */
export class SpentDto {
  used: number;
  limit: number;
}

/** Остановка отправки. */
export class ParkDto {
  /** Что остановлено: `account` — всё, `chat`, `method`, `strangers` — сообщения незнакомым. */
  scope: 'account' | 'chat' | 'method' | 'strangers';
  /** Чат или метод; `null` — остановлен не он. */
  name: string | null;
  since: Date;
  until: Date;
  /** Постоянный код причины, например `FLOOD_WAIT` или `PEER_FLOOD`. */
  code: string;
  message: string;
}

/** Темп отправки аккаунта на этот миг; счётчики отстают не больше чем на две секунды. */
export class PaceDto {
  /** Сообщений за последнюю минуту. */
  minute: SpentDto;
  /** Сообщений за последний час. */
  hour: SpentDto;
  /** Незнакомых людей, которым аккаунт писал за последние сутки. */
  newPeople: SpentDto;
  /** Сколько исходящих ждёт отправки; больше десяти тысяч не считается. */
  waiting: number;
  parks: ParkDto[];
  /** Конец идущих тихих часов; `null` — сейчас не тихо. Скорые ответы собеседникам их не ждут. */
  quietUntil: Date | null;
}
