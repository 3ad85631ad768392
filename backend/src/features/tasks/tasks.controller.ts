import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { PageQuery } from '../../api/page.dto.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { TaskCatalog } from './task-catalog.js';
import { TaskLog } from './task-log.js';
import {
  ChainInsideDto,
  TaskDto,
  TaskGraphDto,
  TaskLogDto,
  TaskPageDto,
  TasksQuery,
} from './tasks.dto.js';

/** Выполнения: список, одно, журнал и люди внутри цепочки. */
@ApiTags('Выполнения')
@Controller()
export class TasksController {
  constructor(
    private readonly catalog: TaskCatalog,
    private readonly log: TaskLog,
  ) {}

  /** Выполнения, которые вам видны, новые первыми. */
  @Get('tasks')
  @Refuses(422, 'request.invalid')
  list(@CurrentActor() actor: Actor, @Query() query: TasksQuery): Promise<TaskPageDto> {
    return this.catalog.page(actor, query);
  }

  /** Выполнение с переменными. */
  @Get('tasks/:id')
  @Refuses(404, 'tasks.not-found')
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<TaskDto> {
    return this.catalog.one(actor, id);
  }

  /** Документ, по которому шло выполнение: его версия или, у пробы, черновик. Содержимое неизменно. */
  @Get('tasks/:id/graph')
  @Refuses(404, 'tasks.not-found', 'tasks.version-gone')
  readTaskGraph(@CurrentActor() actor: Actor, @Id() id: string): Promise<TaskGraphDto> {
    return this.catalog.graph(actor, id);
  }

  /** Журнал выполнения: ходы по порядку, в каждом — посещённые узлы. */
  @Get('tasks/:id/log')
  @Refuses(404, 'tasks.not-found')
  readLog(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<TaskLogDto> {
    return this.log.page(actor, id, query);
  }

  /** Весь журнал файлом: ход на строку JSON. */
  @Get('tasks/:id/log.ndjson')
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Refuses(404, 'tasks.not-found')
  async downloadLog(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.log.lines(actor, id)), {
      type: 'application/x-ndjson; charset=utf-8',
      disposition: `attachment; filename="task-${id}.ndjson"`,
    });
  }

  /** Сколько людей сейчас на каждом узле цепочки. */
  @Get('chains/:id/inside')
  @Refuses(404, 'access.chain-missing')
  readInside(@CurrentActor() actor: Actor, @Id() id: string): Promise<ChainInsideDto> {
    return this.catalog.inside(actor, id);
  }
}
