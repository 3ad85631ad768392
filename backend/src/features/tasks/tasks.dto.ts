import { OmitType } from '@nestjs/swagger';
import { Transform, type TransformFnParams } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import type { TaskStatus } from '@zveno/contracts/task-state.js';
import { isoMoment } from '../../api/iso-moment.js';
import { PageQuery } from '../../api/page.dto.js';

const taskStatuses = [
  'running',
  'waiting',
  'done',
  'failed',
  'cancelled',
] as const satisfies readonly TaskStatus[];

/** Только строка ISO 8601: число или «1» в теле — ошибка, а не миг семидесятого года. */
function isoDate({ value }: TransformFnParams): unknown {
  const given: unknown = value;
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}/.test(given) ? new Date(given) : given;
}

/** В адресе — слово, в теле — само значение. */
function yesOrNo({ value }: TransformFnParams): unknown {
  const given: unknown = value;
  return given === 'true' ? true : given === 'false' ? false : given;
}

/** Отбор выполнений. */
export class TasksQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  chain?: string;

  @IsOptional()
  @IsUUID()
  session?: string;

  @IsOptional()
  @IsUUID()
  contact?: string;

  /** Вместо настоящих — ваши пробы в тест-чате. */
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  tests?: boolean;

  @IsOptional()
  @IsIn(taskStatuses)
  status?: TaskStatus;

  /** Код ошибки: упавшие с ней. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  error?: string;

  /** Начатые не раньше этого мига (ISO 8601). */
  @IsOptional()
  @Transform(isoDate)
  @IsDate({ message: isoMoment })
  from?: Date;

  /** Начатые раньше этого мига (ISO 8601). */
  @IsOptional()
  @Transform(isoDate)
  @IsDate({ message: isoMoment })
  to?: Date;

  /**
   * Часть имени собеседника, цепочки или аккаунта либо текста ошибки; регистр не важен. Ищется среди двадцати тысяч
   * последних выполнений остального отбора.
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;
}

/** Что остановить: тот же отбор, что у списка, или отмеченные в нём. Нужно хотя бы одно условие. */
export class StopTasksDto extends OmitType(TasksQuery, ['limit', 'after', 'search'] as const) {
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

/** Сколько выполнений попросили остановиться; концом каждого станет его ход. */
export class StoppedTasksDto {
  asked: number;
}

/** Ручной запуск цепочки. */
export class StartTaskDto {
  /** Аккаунт, от имени которого вести диалог; с `contact` можно не называть. */
  @IsOptional()
  @IsUUID()
  session?: string;

  /** Собеседник аккаунта. */
  @IsOptional()
  @IsUUID()
  contact?: string;

  /** Чат аккаунта; без него — личный чат собеседника. */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  chat?: string;

  /** Узел «Ручной запуск»; без него — первый в цепочке. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  node?: string;

  /** Входы запуска по именам; необъявленные не учитываются. */
  @IsOptional()
  @IsObject()
  inputs?: object;
}

const retryFrom = ['failed-node', 'start'] as const;

/** Откуда повторить упавшее выполнение. */
export class RetryTaskDto {
  /**
   * `failed-node` — это же выполнение с узла, на котором упало; `start` — новое, с самого начала: уже отправленное
   * собеседнику второй раз не уйдёт.
   */
  @IsIn(retryFrom)
  from: (typeof retryFrom)[number];
}

/** Принято: выполнение, за которым следить. */
export class AskedTaskDto {
  taskId: string;
}

/** Почему выполнение остановилось. */
export class TaskErrorDto {
  code: string;
  message: string;
  /** Узел, на котором это случилось. */
  node?: string;
}

/** Выполнение в списке. */
export class TaskSummaryDto {
  id: string;
  chainId: string;
  /** Имя цепочки; `null` — её удалили. */
  chainName: string | null;
  /** Номер версии; `null` — шёл черновик. */
  version: number | null;
  /** Аккаунт; `null` — выполнение без аккаунта. */
  sessionId: string | null;
  sessionName: string | null;
  contactId: string | null;
  contactName: string | null;
  status: TaskStatus;
  /** Узел, на котором стоит выполнение или на котором кончилось. */
  nodeId: string | null;
  /** Название этого узла в цепочке; `null` — своего нет, и узел зовут по виду. */
  nodeTitle: string | null;
  /** Вид этого узла. */
  nodeType: string | null;
  startedAt: Date;
  /** `null` — ещё идёт. */
  finishedAt: Date | null;
  error: TaskErrorDto | null;
  /** Проба черновика в тест-чате. */
  test: boolean;
}

/** Страница выполнений. */
export class TaskPageDto {
  readonly items: TaskSummaryDto[];
  /** Место следующей страницы; `null` — выполнения кончились. */
  readonly next: string | null;
}

/** Выполнение целиком. */
export class TaskDto extends TaskSummaryDto {
  /** Чат внутри канала связи. */
  chat: string;
  /** Кто начал вручную; `null` — запустило событие. */
  startedBy: string | null;
  /** Выполнение, которое вызвало это. */
  parentId: string | null;
  /** Переменные выполнения. */
  variables: object;
}

/** Документ, по которому шло выполнение. */
export class TaskGraphDto {
  taskId: string;
  chainId: string;
  /** Номер версии; `null` — шла проба черновика. */
  version: number | null;
  /** SHA-256 содержимого. */
  hash: string;
  /** Документ; его схема — `/api/schemas/chain.json`. */
  graph: object;
}

/** Один ход: что сделано по одному событию. */
export class TurnDto {
  /** Номер хода, с единицы. */
  turn: number;
  at: Date;
  /** Посещённые узлы по порядку. */
  steps: object[];
}

/** Страница журнала выполнения, ранние ходы первыми. */
export class TaskLogDto {
  readonly items: TurnDto[];
  /** Место следующей страницы; `null` — ходы кончились. */
  readonly next: string | null;
}

/** Сколько людей стоит на узле. */
export class NodePeopleDto {
  /** Узел; `null` — выполнение ещё не вошло ни в один. */
  nodeId: string | null;
  people: number;
}

/** Где сейчас люди внутри цепочки. */
export class ChainInsideDto {
  total: number;
  nodes: NodePeopleDto[];
}
