import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { FieldProblemDto } from '../../api/problem.dto.js';
import { peopleInside, type PeopleInside } from './people-inside.js';

/** Публикация черновика. */
export class PublishDto {
  /** Что изменилось: увидят в истории версий. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  comment?: string;

  /**
   * Что будет с людьми внутри прежних версий: `finish` — дойдут по своей, `move` — перейдут на тот же узел
   * новой (если его нет, дойдут по своей), `restart` — начнут заново.
   */
  @IsIn(peopleInside)
  people: PeopleInside;
}

/** Версия в истории. */
export class VersionDto {
  id: string;
  /** Номер внутри цепочки, с единицы. */
  number: number;
  comment: string;
  /** Правило для людей внутри, выбранное при публикации. */
  people: PeopleInside;
  authorId: string | null;
  /** Кто опубликовал; `null` — человека больше нет. */
  authorName: string | null;
  createdAt: Date;
  /** SHA-256 содержимого: равные — одинаковые документы. */
  hash: string;
  /** По этой версии начинаются новые выполнения. */
  published: boolean;
}

/** Версия с документом. */
export class VersionGraphDto extends VersionDto {
  /** Документ версии; его схема — `/api/schemas/chain.json`. */
  graph: object;
}

/** Страница истории, новые версии первыми. */
export class VersionPageDto {
  readonly items: VersionDto[];
  /** Место следующей страницы; `null` — версии кончились. */
  readonly next: string | null;
}

export const nodeFates = ['kept', 'changed', 'deleted', 'not-started'] as const;
export type NodeFate = (typeof nodeFates)[number];

/** Люди на одном узле и что с этим узлом в черновике. */
export class StandingPeopleDto {
  /** Узел; `null` — выполнение ещё не вошло ни в один. */
  nodeId: string | null;
  /** Название узла в их версии. */
  title: string | null;
  people: number;
  /**
   * `kept` — узел на месте, с него можно продолжить по новой; `changed` — сменил тип, негоден или потерял соединённый
   * выход; `deleted` — узла больше нет; `not-started` — ещё не начато.
   */
  fate: NodeFate;
}

/** Чем кончится правило для людей внутри. */
export class RuleOutcomeDto {
  people: PeopleInside;
  /** Дойдут по своей версии. */
  finish: number;
  /** Перейдут на новую. */
  move: number;
  /** Начнут заново. */
  restart: number;
}

/** Аккаунт, в котором цепочка включена. */
export class RunningAccountDto {
  id: string;
  name: string;
}

/** Аккаунты, которые ведут цепочку. */
export class RunningAccountsDto {
  /** Те, что человеку видны, по именам. */
  named: RunningAccountDto[];
  /** Сколько ещё: к ним у человека доступа нет. */
  unseen: number;
}

/** Что даст публикация сейчас. */
export class PublishPreviewDto {
  /** Редакция черновика, о которой этот ответ. */
  revision: number;
  /** Черновик отличается от последней версии: есть что публиковать. */
  changed: boolean;
  /** Замечания, с которыми черновик не опубликовать. */
  errors: FieldProblemDto[];
  /** Советы: публикации они не мешают. */
  warnings: FieldProblemDto[];
  /** Сколько выполнений идёт сейчас. */
  peopleInside: number;
  /**
   * Сколько из них можно перевести: узел, где они стоят, есть и в черновике — того же типа, годный и со всеми
   * соединёнными выходами. Считается по старшей ветви: у ветвящихся выполнений переведённых может быть меньше.
   */
  peopleMovable: number;
  /** Сколько стоит на узлах, которых в черновике нет. */
  peopleOnDeleted: number;
  /** Сколько стоит на узлах, с которых по черновику не продолжить. */
  peopleOnChanged: number;
  /** Где стоят люди, многолюдные узлы первыми. */
  nodes: StandingPeopleDto[];
  /** Исход каждого правила. */
  rules: RuleOutcomeDto[];
  /** Кто начнёт отвечать по новой версии. */
  accounts: RunningAccountsDto;
}
