import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { Intake } from '../intake/intake.js';
import { ChainLibrary } from '../library/chain-library.js';
import { NodeTypes } from '../node-types/node-types.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { LocalLanes } from '../ownership/local-lanes.js';
import { Ownership } from '../ownership/ownership.js';
import { WebhookWaiters } from '../desk/webhook-waiters.js';
import { TurnLoop } from '../turn/turn-loop.js';
import { RuntimePool } from './runtime-pool.js';

/** Сердце исполнителя: право на дорожки и ход. На нём стоят отправка, действия и связь. */
@Global()
@Module({
  providers: [
    {
      provide: RuntimePool,
      inject: [AppConfig],
      useFactory: ({ databaseUrl }: AppConfig) => new RuntimePool(databaseUrl),
    },
    {
      provide: LaneBell,
      inject: [AppConfig, Clock],
      useFactory: ({ databaseUrl }: AppConfig, clock: Clock) => new LaneBell(databaseUrl, clock),
    },
    {
      provide: Ownership,
      inject: [LaneBell, Clock],
      useFactory: (bell: LaneBell, clock: Clock) => new Ownership(bell, clock),
    },
    {
      provide: ChainLibrary,
      inject: [RuntimePool, NodeTypes],
      useFactory: (pool: RuntimePool, types: NodeTypes) => new ChainLibrary(pool, types),
    },
    {
      provide: TurnLoop,
      inject: [RuntimePool, Clock, ChainLibrary, Ownership, WebhookWaiters],
      useFactory: (...parts: TurnLoopParts) => {
        const [pool, clock, library, ownership, waiters] = parts;
        const workerId = () => ownership.workerId;
        const awaitedHere = (requestId: string) => waiters.awaits(requestId);
        return new TurnLoop({ pool, clock, library, workerId, awaitedHere });
      },
    },
    { provide: LocalLanes, useExisting: Ownership },
    { provide: Intake, useExisting: TurnLoop },
  ],
  exports: [RuntimePool, LaneBell, Ownership, ChainLibrary, TurnLoop, LocalLanes, Intake],
})
export class CoreModule {}

type TurnLoopParts = [RuntimePool, Clock, ChainLibrary, Ownership, WebhookWaiters];
