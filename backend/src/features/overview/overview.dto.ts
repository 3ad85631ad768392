import type { SessionStatus } from '@zveno/contracts/session-state.js';
import type { SpentDto } from '../pace/index.js';
import type { SessionReasonDto } from '../sessions/index.js';
import type { TaskErrorDto } from '../tasks/index.js';

/** Выполнения, начатые за один час. */
export class OverviewHourDto {
  /** Начало часа. */
  at: Date;
  /** Сколько начато. */
  started: number;
  /** Сколько из них уже закончено удачно. */
  done: number;
  /** Сколько из них упало. */
  failed: number;
}

/** Люди внутри цепочки. */
export class OverviewChainDto {
  id: string;
  name: string;
  peopleInside: number;
}

/** Упавшее выполнение. */
export class OverviewFailureDto {
  taskId: string;
  chainId: string;
  /** Имя цепочки; `null` — её удалили. */
  chainName: string | null;
  sessionId: string | null;
  sessionName: string | null;
  contactId: string | null;
  contactName: string | null;
  /** Узел, на котором упало. */
  nodeId: string | null;
  error: TaskErrorDto;
  at: Date;
}

/** Аккаунт и его темп отправки. */
export class OverviewAccountDto {
  id: string;
  name: string;
  username: string | null;
  status: SessionStatus;
  reason: SessionReasonDto;
  /** Когда состояние кончится само; `null` — не само. */
  statusUntil: Date | null;
  /** Сообщений за последнюю минуту. */
  minute: SpentDto;
  /** Сообщений за последний час. */
  hour: SpentDto;
  /** Незнакомых людей за последние сутки. */
  newPeople: SpentDto;
  /** До какого мига остановлена отправка; `null` — не остановлена. */
  parkedUntil: Date | null;
}

/** Обзор того, что вам видно. Проб тест-чата в нём нет. */
export class OverviewDto {
  /** Последние 24 часа, ранние первыми; последний ещё идёт. */
  hours: OverviewHourDto[];
  /** Сколько людей внутри всех цепочек. */
  peopleInside: number;
  /** Цепочки, внутри которых кто-то есть: до 20, многолюдные первыми. */
  chains: OverviewChainDto[];
  /** Сколько выполнений упало за сутки; больше тысячи не считается. */
  failedToday: number;
  /** Последние из них: до 10, новые первыми. */
  failures: OverviewFailureDto[];
  /** Сколько всего аккаунтов вам видно. */
  accountCount: number;
  /** До 50 из них: неблагополучные первыми, затем те, кто ближе к пределам отправки. */
  accounts: OverviewAccountDto[];
}
