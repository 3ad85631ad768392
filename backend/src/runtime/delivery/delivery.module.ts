import { Module } from '@nestjs/common';
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
        return new Delivery(database, intake, clock, realtime, bell.sessionChanged);
      },
    },
  ],
  exports: [Delivery],
})
export class DeliveryModule {}

type DeliveryParts = [DataSource, Intake, Clock, Realtime, LaneBell];
