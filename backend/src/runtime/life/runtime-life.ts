import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Ownership } from '../ownership/ownership.js';
import { Aftermath } from './aftermath.js';
import { Crew } from './crew.js';
import { Hearing } from './hearing.js';
import { RuntimeDoors } from './runtime-doors.js';

/** Жизнь исполнителя внутри приложения: начинает с приложением, отдаёт дорожки до его остановки. */
@Injectable()
export class RuntimeLife
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly stopping = new AbortController();

  constructor(
    private readonly ownership: Ownership,
    private readonly crew: Crew,
    private readonly doors: RuntimeDoors,
    private readonly hearing: Hearing,
    private readonly aftermath: Aftermath,
  ) {}

  onApplicationBootstrap(): void {
    this.doors.open();
    this.doors.follow(this.aftermath.follow);
    this.hearing.begin(this.stopping.signal);
    this.ownership.start(this.crew);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ownership.stop();
    this.stopping.abort();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.doors.close();
  }
}
