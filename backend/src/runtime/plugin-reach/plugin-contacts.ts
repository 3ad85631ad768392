import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { errorTexts } from '@zveno/contracts/error-texts.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type ReachAsk, ReachRefused } from '../../ports/plugin-reach.js';
import { Realtime } from '../../ports/realtime.js';
import { writeContactChange } from '../contacts/write-contact-change.js';

type Of<Method extends ReachAsk['method']> = Extract<ReachAsk, { readonly method: Method }>;

interface ContactView {
  readonly id: string;
  readonly session: string;
  readonly chat: string;
  readonly name: string;
  readonly username: string | null;
  readonly tags: string[];
  readonly variables: JsonObject;
}

const view = `select c.id, c.session_id as session, c.peer as chat, c.name, c.username, c.tags, c.variables
  from contacts c join bot_sessions s on s.id = c.session_id and s.deleted_at is null`;

/** Наибольшая длина метки, как в правке человеком. */
const longestTag = 64;
const mostVariables = 100;

const badAfter = { ru: 'after — не имя собеседника', en: 'after is not the id of a contact' };
const noContact = {
  ru: 'у этого аккаунта такого собеседника нет',
  en: 'this account has no such contact',
};
const manyVariables = {
  ru: `переменных за раз — не больше ${mostVariables}`,
  en: `at most ${mostVariables} variables at once`,
};
const longTag = (tag: string): Localized => ({
  ru: `метка «${tag}» длиннее ${longestTag} знаков`,
  en: `the tag “${tag}” is longer than ${longestTag} characters`,
});

/** Собеседники для плагинов: те же строки и те же правила, что у правки человеком. */
@Injectable()
export class PluginContacts {
  constructor(
    private readonly database: DataSource,
    private readonly realtime: Realtime,
  ) {}

  async get({ session, chat }: Pick<Of<'contacts.get'>, 'session' | 'chat'>): Promise<Json> {
    const contact = await this.find(session, chat);
    return contact ? { ...contact } : null;
  }

  async list({ session, tag, after, limit }: Of<'contacts.list'>): Promise<Json> {
    if (after !== undefined && !z.uuid().safeParse(after).success) throw new ReachRefused(badAfter);
    const rows = await this.database.query<ContactView[]>(
      `${view} where c.session_id = $1 and ($2::uuid is null or c.id > $2)
          and ($3::text is null or c.tags @> array[$3])
        order by c.id limit $4`,
      [session, after ?? null, tag ?? null, limit],
    );
    return rows.map((row) => ({ ...row }));
  }

  async change({ session, chat, variables, addTags, removeTags }: Of<'contacts.change'>) {
    const long = [...addTags, ...removeTags].find((tag) => tag.length > longestTag);
    if (long !== undefined) throw new ReachRefused(longTag(long));
    const contact = await this.find(session, chat);
    if (!contact) throw new ReachRefused(noContact);
    const named = Object.entries(variables);
    if (named.length > mostVariables) throw new ReachRefused(manyVariables);
    const set = Object.fromEntries(named.filter(([, value]) => value !== null));
    const remove = named.flatMap(([name, value]) => (value === null ? name : []));
    const change = { set, remove, addTags, removeTags };
    await this.write({ sessionId: session, id: contact.id }, change);
    this.realtime.publish(`session:${session}`, 'session.changed', { sessionId: session });
    return null;
  }

  private async write(...[of, change]: WriteParts): Promise<void> {
    try {
      await writeContactChange(this.database.manager, of, change);
    } catch (error) {
      if (error instanceof DomainError) throw new ReachRefused(reasonOf(error));
      throw error;
    }
  }

  private async find(session: string, chat: string): Promise<ContactView | undefined> {
    const [row] = await this.database.query<ContactView[]>(
      `${view} where c.session_id = $1 and c.channel = 'telegram' and c.peer = $2`,
      [session, chat],
    );
    return row;
  }
}

type WriteParts = [
  Parameters<typeof writeContactChange>[1],
  Parameters<typeof writeContactChange>[2],
];

function reasonOf({ code, problems }: DomainError): Localized {
  if (problems.length === 0) return errorTexts[code];
  const named = (words: 'message' | 'en') =>
    problems.map((problem) => `${problem.path.replace('set.', '')}: ${problem[words]}`).join('; ');
  return { ru: named('message'), en: named('en') };
}
