import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PickQuery } from '../../api/pick.dto.js';
import { Access, type Actor } from '../access/index.js';
import type { ContactTagDto, ContactTagsDto } from './contacts.dto.js';

/** Метки берут у последних собеседников каждого аккаунта: строк у аккаунта бывают миллионы. */
const readAtMost = 2_000;

@Injectable()
export class ContactTags {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor, { search, limit }: PickQuery): Promise<ContactTagsDto> {
    const names = { id: 's.id', actorId: '$1', action: 'operate' } as const;
    const items = await this.database.query<ContactTagDto[]>(
      `select tag, count(*)::int as people
         from bot_sessions s
         cross join lateral (select tags from contacts where session_id = s.id
                              order by last_seen_at desc, id limit ${readAtMost}) c
         cross join unnest(c.tags) tag
        where ${this.access.visible(actor, 'session', names)} and s.deleted_at is null
          and ($2::text is null or strpos(lower(tag), $2) > 0)
        group by tag order by people desc, tag limit $3`,
      [actor.userId, search?.toLowerCase() ?? null, limit],
    );
    return { items };
  }
}
