import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';

/** Чьё событие: аккаунта, а без него — ключа внутри цепочки. */
export interface LaneWanted {
  readonly sessionId?: string | undefined;
  readonly chainId: string;
  /** События с одним ключом идут по порядку: имя запроса, чата, выполнения. */
  readonly key: string;
}

/** Какой дорожке принадлежит событие. Номера дорожек неизменны, поэтому найденные помнит. */
@Injectable()
export class LaneDirectory {
  private readonly bySession = new Map<string, number>();
  private service: readonly number[] = [];

  constructor(private readonly database: DataSource) {}

  /** Бросает `access.session-missing`, если у аккаунта нет дорожки: он удалён или не заводился. */
  async laneFor({ sessionId, chainId, key }: LaneWanted): Promise<number> {
    if (sessionId !== undefined) return this.ofSession(sessionId);
    const lanes = await this.serviceLanes();
    const place = hash('sha1', `${chainId}:${key}`, 'buffer').readUInt32BE() % lanes.length;
    const lane = lanes[place];
    if (lane === undefined) throw new Error('В базе нет служебных дорожек');
    return lane;
  }

  private async ofSession(sessionId: string): Promise<number> {
    const known = this.bySession.get(sessionId);
    if (known !== undefined) return known;
    const [lane] = await this.database.query<{ id: number }[]>(
      'select id from lanes where session_id = $1',
      [sessionId],
    );
    if (!lane) throw new DomainError('access.session-missing', 'missing');
    this.bySession.set(sessionId, lane.id);
    return lane.id;
  }

  private async serviceLanes(): Promise<readonly number[]> {
    if (this.service.length > 0) return this.service;
    const rows = await this.database.query<{ id: number }[]>(
      'select id from lanes where session_id is null order by id',
    );
    this.service = rows.map(({ id }) => id);
    return this.service;
  }
}
