import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { momentPlace, pageOf, readCursor } from '../../api/page.js';
import { Access, type Actor } from '../access/index.js';
import { ContactMissing } from '../../runtime/contacts/contact-missing.js';
import { forever } from './take-over.js';
import type {
  ContactDto,
  ContactPageDto,
  ContactsQuery,
  ContactSummaryDto,
} from './contacts.dto.js';

const Cursor = z.tuple([momentPlace, z.uuid()]);

/** Дальше в прошлое поиск не смотрит: строк у аккаунта бывают миллионы. */
const searchedAtMost = 20_000;

const summary = `c.id, c.name, c.username, c.peer, c.tags, c.opted_out_at is not null as "optedOut",
  coalesce(c.paused_until > now(), false) as "takenOver",
  case when c.paused_until > now() and c.paused_until < '${forever}' then c.paused_until
    end as "takenOverUntil",
  c.first_seen_at as "firstSeenAt", c.last_seen_at as "lastSeenAt"`;

interface ListedRow extends ContactSummaryDto {
  readonly place: string;
}

/** Чтения собеседников. Переписка — дело оператора и выше. */
@Injectable()
export class ContactCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /** Собеседники аккаунта, недавние первыми. */
  async page(actor: Actor, sessionId: string, query: ContactsQuery): Promise<ContactPageDto> {
    await this.access.require(actor, 'operate', { kind: 'session', id: sessionId });
    const [at, id] = readCursor(query.after, Cursor) ?? [];
    const rows = await this.database.query<ListedRow[]>(
      `select ${summary}, to_json(c.last_seen_at) #>> '{}' as place
         from (select * from contacts
                where session_id = $1
                  and ($2::timestamptz is null or (last_seen_at <= $2 and (last_seen_at < $2 or id > $3)))
                order by last_seen_at desc, id limit ${searchedAtMost}) c
        where ($4::text is null or strpos(lower(c.name), $4) > 0 or strpos(lower(c.username), $4) > 0)
          and ($5::text is null or c.tags @> array[$5])
        order by c.last_seen_at desc, c.id limit $6`,
      [
        sessionId,
        at ?? null,
        id ?? null,
        query.search?.toLowerCase() ?? null,
        query.tag ?? null,
        query.limit + 1,
      ],
    );
    return pageOf(rows, query.limit, (row) => [row.place, row.id], summaryOf);
  }

  async one(actor: Actor, sessionId: string, id: string): Promise<ContactDto> {
    await this.access.require(actor, 'operate', { kind: 'session', id: sessionId });
    const [contact] = await this.database.query<ContactDto[]>(
      `select ${summary}, c.profile, c.variables from contacts c
        where c.id = $1 and c.session_id = $2`,
      [id, sessionId],
    );
    if (!contact) throw new ContactMissing();
    return contact;
  }
}

/** Строка списка без места страницы. */
function summaryOf(row: ListedRow): ContactSummaryDto {
  const { id, name, username, peer, tags, optedOut, takenOver, takenOverUntil } = row;
  const { firstSeenAt, lastSeenAt } = row;
  return {
    id,
    name,
    username,
    peer,
    tags,
    optedOut,
    takenOver,
    takenOverUntil,
    firstSeenAt,
    lastSeenAt,
  };
}
