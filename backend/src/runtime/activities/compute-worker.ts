import { Injectable, Logger } from '@nestjs/common';
import { ActivityQueue, type QueuedJob } from '../../ports/activity-queue.js';
import { Clock } from '../../ports/clock.js';
import { ScriptRunner } from '../../ports/script-runner.js';
import { EventDesk } from '../desk/event-desk.js';
import { again, type Attempt, final } from './attempt.js';
import { verdictOf } from './verdict.js';
import { ComputeJob } from './compute-job.js';

/** С запасом: сколько скриптов считать сразу, решает их исполнитель. */
const atOnce = 32;

/** Вычисляет чужое и своё: берёт работу из общей очереди и относит итог владельцу дорожки. */
@Injectable()
export class ComputeWorker {
  private readonly log = new Logger(ComputeWorker.name);
  private working: Promise<void> | undefined;

  constructor(
    private readonly queue: ActivityQueue,
    private readonly scripts: ScriptRunner,
    private readonly desk: EventDesk,
    private readonly clock: Clock,
  ) {}

  /** Начинает брать работу; повторный вызов ничего не меняет. Не бросает: не вышло — попробует следующий. */
  async start(): Promise<void> {
    this.working ??= this.queue.work('compute', atOnce, (job, signal) => this.handle(job, signal));
    try {
      await this.working;
    } catch (error) {
      this.working = undefined;
      this.log.warn(`Очередь вычислений пока недоступна: ${String(error)}`);
    }
  }

  private async handle({ payload }: QueuedJob, signal: AbortSignal): Promise<void> {
    const job = ComputeJob.parse(payload);
    const attempt = await this.attempt(job, signal);
    await this.desk.place(job.laneId, [verdictOf(job, attempt, this.clock.now())]);
  }

  private async attempt(job: ComputeJob, signal: AbortSignal): Promise<Attempt> {
    const { activity, timeoutSeconds } = job;
    const outcome = await this.scripts.run({ ...activity, timeoutSeconds }, signal);
    // Неудаче чужого кода повтор может помочь: он будет, если правило узла его обещает.
    return outcome.kind === 'done' ? final(outcome) : again(outcome.error);
  }
}
