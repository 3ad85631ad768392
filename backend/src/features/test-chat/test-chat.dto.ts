import type { WaitKind, TaskStatus } from '@zveno/contracts/task-state.js';
import { IsObject, IsOptional, IsString, Length } from 'class-validator';

/** Слово человека. */
export class TestMessageInputDto {
  @IsString()
  @Length(1, 4096)
  text: string;
}

/** Запуск, который ждёт не сообщения: ручной, вебхук, расписание, вызов другой цепочкой. */
export class TestStartInputDto {
  /** Узел запуска в черновике. */
  @IsString()
  @Length(1, 40)
  node: string;

  /** Входы ручного запуска и вызова или тело вебхука. */
  @IsOptional()
  @IsObject()
  inputs?: object;
}

/** Чем кончилось слово человека. */
export class TestOutcomeDto {
  /**
   * `answered` — ответ на открытый вопрос, `started` — сработал запуск, `queued` — ждёт конца идущего выполнения,
   * `nothing` — ничего не случилось.
   */
  kind: 'answered' | 'started' | 'queued' | 'nothing';
  /** Выполнение, которому слово досталось. */
  taskId?: string;
  /** Сработавший запуск. */
  trigger?: string;
  /**
   * Почему ничего: `no-match` — ни один запуск не подошёл, `busy` — выполнение уже идёт и второго правило цепочки не
   * начинает, `opted-out` — собеседник просил не писать.
   */
  reason?: 'no-match' | 'busy' | 'opted-out';
}

/** Одна запись разговора. */
export class TestMessageDto {
  /** Номер растёт: порядок записей — порядок номеров. */
  id: string;
  from: 'person' | 'chain';
  /** Когда — по часам разговора. */
  at: Date;
  /** Что сделано: сообщение, правка, удаление, реакция или прочтение. */
  kind: 'send' | 'edit' | 'delete' | 'react' | 'read';
  /** Текст сообщения или правки, знак реакции; у остального пусто. */
  text: string;
  /** Запись, с которой это сделано или на которую это ответ. */
  targetId: string | null;
  /** `waiting` — ещё «печатает», `sent` — показано, `failed` и `dropped` — не показано. */
  state: 'waiting' | 'sent' | 'failed' | 'dropped';
  taskId: string | null;
  nodeId: string | null;
  /** Куда писал бы узел, если не в этот чат: `self` — владельцу, иначе имя чата. Проба пишет только сюда. */
  elsewhere: string | null;
  /** Чем кончилось слово человека; у записей цепочки — `null`. */
  outcome: TestOutcomeDto | null;
}

/** Чего ждёт ветвь выполнения. */
export class TestWaitDto {
  nodeId: string;
  /** Сообщения, срока, действия, вызванной цепочки или других ветвей. */
  kind: WaitKind;
  /** Срок по часам разговора; `null` — без срока. */
  due: Date | null;
}

/** Ошибка выполнения. */
export class TestErrorDto {
  code: string;
  message: string;
  node?: string;
}

/** Выполнение разговора. Журнал — `GET /api/tasks/{id}/log`, документ — `GET /api/tasks/{id}/graph`. */
export class TestTaskDto {
  id: string;
  /** Другая, если её вызвала эта. */
  chainId: string;
  status: TaskStatus;
  nodeId: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  error: TestErrorDto | null;
  /** Переменные; у удачно законченного их нет — есть итог. */
  variables: object;
  /** Итог узла «Конец». */
  result: object | null;
  waits: TestWaitDto[];
}

/** Собеседник тест-чата. */
export class TestContactDto {
  id: string;
  name: string;
  username: string | null;
  tags: string[];
  variables: object;
  optedOut: boolean;
}

/** Разговор с черновиком. */
export class TestChatDto {
  /** Имя разговора; живые факты — в комнате `test:<id>`. Новый разговор — новое имя. */
  id: string;
  chainId: string;
  startedAt: Date;
  /** Который час у разговора. */
  now: Date;
  /** На сколько миллисекунд его часы впереди настоящих. */
  ahead: number;
  /** Ближайший срок: до него и прокрутят; `null` — прокручивать нечего. */
  nextDue: Date | null;
  /** SHA-256 черновика, с которым идёт разговор. */
  draftHash: string;
  /** Сохранённый черновик уже другой: чтобы испытать его, начните заново. */
  draftChanged: boolean;
  contact: TestContactDto;
  /** Последние 200 записей, ранние первыми. */
  messages: TestMessageDto[];
  /** Последние 50 выполнений, ранние первыми. */
  tasks: TestTaskDto[];
}
