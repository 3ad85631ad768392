import type { EntityManager } from 'typeorm';
import { normalEmail } from '../users/index.js';
import { GrantSubjectMissing } from './grant-errors.js';

/** Номер человека, которому выдают право; отключённому человеку не выдают. */
export async function personByEmail(email: string, manager: EntityManager): Promise<string> {
  const [person] = await manager.query<{ id: string }[]>(
    'select id from users where lower(email) = $1 and disabled_at is null',
    [normalEmail(email)],
  );
  if (!person) throw new GrantSubjectMissing('user');
  return person.id;
}
