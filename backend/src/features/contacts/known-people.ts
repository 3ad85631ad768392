import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import type { KnownPeopleDto, KnownPeopleQuery, KnownPersonDto } from './contacts.dto.js';
import { searchWords } from './search-words.js';

/** Столько подходящих у аккаунта ещё сортируют; больше — идут от недавних. */
const sortedAtMost = 500;
const accountsAtMost = 3;
const lastCharacter = '\u{10FFFF}';

/** Кого искать: условие на строку аккаунта `s` и значения с места `$3`. */
interface Wanted {
  readonly found: string;
  readonly values: readonly unknown[];
}

/** Собеседники всех аккаунтов, где человек оператор: один человек — одна строка. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor, { search, values, limit }: KnownPeopleQuery): Promise<KnownPeopleDto> {
    const { found, values: wanted } = values ? called(values) : wordsOf(search);
    const names = { id: 's.id', actorId: '$1', action: 'operate' } as const;
    const items = await this.database.query<KnownPersonDto[]>(
      `select c.peer, (array_agg(c.name order by c.last_seen_at desc))[1] as name,
              (array_agg(c.username order by c.last_seen_at desc))[1] as username,
              (array_agg(hit.account order by c.last_seen_at desc))[1:${accountsAtMost}] as accounts
         from (select distinct s.name as account, s.id, found.contact_id
                 from bot_sessions s cross join lateral (${found}) found
                where ${this.access.visible(actor, 'session', names)} and s.deleted_at is null) hit
         -- По одному и по ключу: найденных сотни, а собеседников миллионы.
         cross join lateral (select * from contacts where id = hit.contact_id limit 1) c
        group by c.peer order by max(c.last_seen_at) desc, c.peer limit $2`,
      [actor.userId, values ? values.length : limit, ...wanted],
    );
    return { items };
  }
}

/** Начала слов в любом порядке; слов нет — недавние. */
function wordsOf(search = ''): Wanted {
  const [lead, ...rest] = searchWords(search);
  if (lead === undefined) return { found: recent, values: [] };
  return { found: byWords, values: [lead, lead + lastCharacter, rest] };
}

/** Ровно эти: `@имя` или номер. */
function called(values: readonly string[]): Wanted {
  const words = values.map((value) => value.replace('@', '').toLowerCase());
  return { found: byValue, values: [words] };
}

const recent = `select id as contact_id from contacts where session_id = s.id
  order by last_seen_at desc, id limit $2`;

/** У собеседника есть слово на каждое из начал. */
const hasAll = (contact: string, terms: string) => `not exists (
  select from unnest(${terms}) term where not exists (
    select from contact_words o where o.contact_id = ${contact} and starts_with(o.word, term)))`;

// Пока подходящих немного, их берут всех и сортируют. На одну букву подходят тысячи: тогда идут от недавних,
// и нужное число набирается за несколько шагов.
const byWords = `
  with hits as materialized (
    select w.contact_id from contact_words w
     where w.session_id = s.id and w.word >= $3 and w.word < $4
       and ${hasAll('w.contact_id', '$5::text[]')}
     limit ${sortedAtMost + 1}),
  crowd as (select count(*) > ${sortedAtMost} as many from hits)
  select contact_id from hits where not (select many from crowd)
  union all
  (select c.id from contacts c
    where (select many from crowd) and c.session_id = s.id
      and ${hasAll('c.id', 'array_append($5::text[], $3::text)')}
    order by c.last_seen_at desc, c.id limit $2)`;

const byValue = `select w.contact_id from contact_words w join contacts c on c.id = w.contact_id
  where w.session_id = s.id and w.word = any ($3::text[]) and w.word in (c.peer, lower(c.username))`;
