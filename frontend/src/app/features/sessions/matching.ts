import type { SessionLineDto } from '../../api/models.js';

type Searchable = Pick<SessionLineDto, 'name' | 'username' | 'phone' | 'ownerName'>;

/** Аккаунты, у которых каждое слово запроса есть в имени, @имени, телефоне или имени владельца. */
export function matching<T extends Searchable>(sessions: readonly T[], search: string): T[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return sessions.filter(({ name, username, phone, ownerName }) => {
    const text = [name, username && `@${username}`, phone, ownerName].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
