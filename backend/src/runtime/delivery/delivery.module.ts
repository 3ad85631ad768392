import { Module } from '@nestjs/common';
import { map, merge } from 'rxjs';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { Realtime } from '../../ports/realtime.js';
import { Intake } from '../intake/intake.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { Delivery } from './delivery.js';

/** Отправка исполнителя. */
@Module({
  providers: [
    {
      provide: Delivery,
      inject: [DataSource, Intake, Clock, Realtime, LaneBell],
      useFactory: (...parts: DeliveryParts) => {
        const [database, intake, clock, realtime, bell] = parts;
        // После нового соединения часть звонков могла пропасть: правила перечитывают у всех.
        const changed = merge(bell.sessionChanged, bell.reopened.pipe(map(() => undefined)));
        return new Delivery(database, intake, clock, realtime, changed);
      },
    },
  ],
  exports: [Delivery],
})
export class DeliveryModule {}

type DeliveryParts = [DataSource, Intake, Clock, Realtime, LaneBell];
