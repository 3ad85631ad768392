import { Module } from '@nestjs/common';
import { map, merge } from 'rxjs';
import { DataSource } from 'typeorm';
import { Channels } from '../../ports/channels.js';
import { Clock } from '../../ports/clock.js';
import { Realtime } from '../../ports/realtime.js';
import { Delivery } from '../delivery/delivery.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { Intake } from '../intake/intake.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { LineStates } from './line-states.js';
import { Lines } from './lines.js';

/** Связь аккаунтов этого исполнителя. */
@Module({
  imports: [DeliveryModule],
  providers: [
    {
      provide: LineStates,
      inject: [DataSource, Realtime, Clock],
      useFactory: (database: DataSource, realtime: Realtime, clock: Clock) =>
        new LineStates(database, realtime, clock),
    },
    {
      provide: Lines,
      inject: [Channels, Intake, Delivery, LineStates, LaneBell],
      useFactory: (...parts: LinesParts) => {
        const [channels, intake, delivery, states, bell] = parts;
        // После нового соединения часть звонков могла пропасть: сверяют всех.
        const changed = merge(bell.sessionChanged, bell.reopened.pipe(map(() => undefined)));
        return new Lines(channels, intake, delivery, states, changed);
      },
    },
  ],
  exports: [Lines],
})
export class LinesModule {}

type LinesParts = [Channels, Intake, Delivery, LineStates, LaneBell];
