import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '../../ports/clock.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { OverviewAccounts } from './overview-accounts.js';
import { OverviewTasks } from './overview-tasks.js';
import { OverviewDto } from './overview.dto.js';

/** Обзор: что идёт, что упало и как дела у аккаунтов. */
@ApiTags('Обзор')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly tasks: OverviewTasks,
    private readonly accounts: OverviewAccounts,
    private readonly clock: Clock,
  ) {}

  /** Обзор того, что вам видно: выполнения за сутки по часам, люди внутри, падения, аккаунты. */
  @Get()
  async readOverview(@CurrentActor() actor: Actor): Promise<OverviewDto> {
    const now = this.clock.now();
    const [hours, people, failures, accounts] = await Promise.all([
      this.tasks.hours(actor, now),
      this.tasks.people(actor),
      this.tasks.failures(actor, now),
      this.accounts.list(actor, now),
    ]);
    return { hours, ...people, ...failures, ...accounts };
  }
}
