import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { RetryTask } from './retry-task.js';
import { StartTask } from './start-task.js';
import { StopTask } from './stop-task.js';
import { StopTasks } from './stop-tasks.js';
import {
  AskedTaskDto,
  RetryTaskDto,
  StartTaskDto,
  StoppedTasksDto,
  StopTasksDto,
} from './tasks.dto.js';

/** Управление выполнениями. Ответ 202 — «записано и будет сделано»: исход виден в самом выполнении. */
@ApiTags('Выполнения')
@Controller()
@Refuses(403, 'access.needs-operator')
export class TaskActionsController {
  constructor(
    private readonly startTask: StartTask,
    private readonly stopTask: StopTask,
    private readonly stopTasks: StopTasks,
    private readonly retryTask: RetryTask,
  ) {}

  /**
   * Запускает цепочку вручную: на аккаунте — оператор аккаунта, без аккаунта — оператор цепочки. Имя выполнения
   * известно сразу, само оно появится через миг.
   */
  @Post('chains/:id/tasks')
  @HttpCode(202)
  @Refuses(404, 'access.chain-missing', 'access.session-missing')
  @Refuses(
    409,
    'chains.archived',
    'tasks.chain-not-published',
    'tasks.no-manual-start',
    'tasks.contact-opted-out',
  )
  @Refuses(422, 'request.invalid')
  async startChainTask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: StartTaskDto,
  ): Promise<AskedTaskDto> {
    return { taskId: await this.startTask.run(actor, id, body) };
  }

  /** Останавливает идущие выполнения отбора: те, которыми вы вправе управлять. */
  @Post('tasks/stop')
  @HttpCode(202)
  @Refuses(422, 'request.invalid')
  async stopChosenTasks(
    @CurrentActor() actor: Actor,
    @Body() body: StopTasksDto,
  ): Promise<StoppedTasksDto> {
    return { asked: await this.stopTasks.run(actor, body) };
  }

  /** Останавливает выполнение. */
  @Post('tasks/:id/stop')
  @HttpCode(202)
  @Refuses(404, 'tasks.not-found')
  @Refuses(409, 'tasks.already-finished')
  async stopOneTask(@CurrentActor() actor: Actor, @Id() id: string): Promise<AskedTaskDto> {
    await this.stopTask.run(actor, id);
    return { taskId: id };
  }

  /** Повторяет упавшее выполнение с упавшего узла или с самого начала. */
  @Post('tasks/:id/retry')
  @HttpCode(202)
  @Refuses(404, 'tasks.not-found')
  @Refuses(409, 'tasks.not-failed', 'tasks.version-gone', 'tasks.test-run')
  @Refuses(422, 'request.invalid')
  async retryFailedTask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RetryTaskDto,
  ): Promise<AskedTaskDto> {
    return { taskId: await this.retryTask.run(actor, id, body) };
  }
}
