import { setImmediate as nextTick } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LaneEvent } from './lane-event.js';

interface Letter {
  readonly laneId: number;
  readonly event: LaneEvent;
}

interface Parcel {
  readonly letters: readonly Letter[];
  readonly sent: PromiseWithResolvers<undefined>;
}

/** Порядок строк — порядок номеров: события одного вызова владелец прочтёт так, как их отдали. */
const insert = `
  with placed as (
    insert into events (lane_id, payload)
    select lane, event::json
      from unnest($1::int[], $2::text[]) with ordinality as letter (lane, event, place)
     order by place returning lane_id)
  select pg_notify('lane_events', lane_id::text) from (select distinct lane_id from placed) rung`;

/**
 * События чужим дорожкам — строками `events`. Пока одна запись идёт, пришедшее копится и уходит следующей вместе:
 * под нагрузкой растут пачки, а не число записей.
 */
@Injectable()
export class EventBox {
  private waiting: Parcel[] = [];
  private sending = false;

  constructor(private readonly database: DataSource) {}

  /** Возвращается, когда записано; бросает, если база отказала: записано ли, тогда неизвестно. */
  async put(laneId: number, events: readonly LaneEvent[]): Promise<void> {
    if (events.length === 0) return;
    const letters = events.map((event) => ({ laneId, event }));
    const sent = Promise.withResolvers<undefined>();
    this.waiting.push({ letters, sent });
    if (!this.sending) void this.sendAll();
    await sent.promise;
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    await nextTick();
    while (this.waiting.length > 0) {
      const parcels = this.waiting;
      this.waiting = [];
      await this.send(parcels);
    }
    this.sending = false;
  }

  private async send(parcels: readonly Parcel[]): Promise<void> {
    const letters = parcels.flatMap((parcel) => parcel.letters);
    try {
      await this.database.query(insert, [
        letters.map(({ laneId }) => laneId),
        letters.map(({ event }) => JSON.stringify(event)),
      ]);
      for (const { sent } of parcels) sent.resolve(undefined);
    } catch (error) {
      for (const { sent } of parcels) sent.reject(error);
    }
  }
}
