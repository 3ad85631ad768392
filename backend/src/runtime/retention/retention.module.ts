import {
  type BeforeApplicationShutdown,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { Retention } from './retention.js';

/** Ведёт уборку, пока работает исполнитель. */
@Injectable()
class RetentionLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private working: Promise<void> | undefined;

  constructor(private readonly retention: Retention) {}

  onApplicationBootstrap(): void {
    this.working = this.retention.work(this.stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }
}

/** Уборка законченного. */
@Module({
  providers: [
    {
      provide: Retention,
      inject: [DataSource, Clock],
      useFactory: (database: DataSource, clock: Clock) => new Retention(database, clock),
    },
    RetentionLife,
  ],
})
export class RetentionModule {}
