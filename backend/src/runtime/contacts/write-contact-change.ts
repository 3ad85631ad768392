import { VariableName } from '@zveno/contracts/chain-document.js';
import { contactOwnFields } from '@zveno/contracts/contact.js';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { formatRule } from '@zveno/contracts/format-rule.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { ContactMissing } from './contact-missing.js';

const largest = 16_384;

const OwnName = VariableName.refine(
  (name) => !contactOwnFields.includes(name),
  formatRule('это имя занято самим собеседником', 'the contact itself uses this name'),
);
const Variables = z
  .record(OwnName, z.json())
  .refine(
    (set) => JSON.stringify(set).length <= largest,
    formatRule('значения вместе длиннее 16 КБ', 'the values together exceed 16 KB'),
  );

/** Что изменить в собеседнике; неназванное остаётся прежним. */
export interface ContactEdit {
  readonly name?: string;
  readonly set?: object;
  readonly remove?: readonly string[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly optedOut?: boolean;
}

/** Чей собеседник: аккаунта или, без аккаунта, тест-чата. */
export interface ContactOf {
  readonly sessionId: string | null;
  readonly id: string;
}

/**
 * Правит собеседника поверх того, что в этот миг пишут цепочки: меняется только названное, и правка
 * ложится на строку целиком.
 */
export async function writeContactChange(
  manager: EntityManager,
  { sessionId, id }: ContactOf,
  change: ContactEdit,
): Promise<void> {
  const set = variablesOf(change.set ?? {});
  const [, count] = await manager.query<[unknown, number]>(
    `update contacts
        set name = coalesce($3, name),
            variables = (variables || $4) - $5::text[],
            tags = array(select tag from unnest(tags || $6::text[]) with ordinality as t (tag, place)
                          where tag <> all ($7::text[]) group by tag order by min(place)),
            opted_out_at = case $8::boolean when true then coalesce(opted_out_at, now())
              when false then null else opted_out_at end
      where id = $1 and session_id is not distinct from $2`,
    [
      id,
      sessionId,
      change.name?.trim() ?? null,
      set,
      change.remove ?? [],
      change.addTags ?? [],
      change.removeTags ?? [],
      change.optedOut ?? null,
    ],
  );
  if (count === 0) throw new ContactMissing();
}

function variablesOf(input: object): z.infer<typeof Variables> {
  const { data, error } = Variables.safeParse(input);
  if (data) return data;
  const problems = schemaProblems(error).map(({ path, ...words }) => ({
    path: path ? `set.${path}` : 'set',
    ...words,
  }));
  throw new DomainError('contacts.change-invalid', 'invalid', { count: problems.length }, problems);
}
