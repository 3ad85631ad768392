import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Поиск собеседников по началу любого слова имени, по `@имени` и по номеру.
 *
 * Слова лежат отдельно: строка собеседника меняется с каждым сообщением, и каждый лишний индекс на ней
 * дорожал бы вместе с перепиской, а имя меняется раз в жизни.
 */
export class ContactWords1763800000012 implements MigrationInterface {
  readonly name = 'ContactWords1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_words (
        session_id uuid not null,
        -- Порядок по байтам: начало слова находит сам ключ.
        word text collate "C" not null,
        contact_id uuid not null
      );

      -- Те же слова запрос поиска выделяет сам: backend/src/features/contacts/search-words.ts.
      create function words_of(name text, username text, peer text) returns setof text
        language sql immutable parallel safe as $$
          select distinct left(word, 64)
            from regexp_split_to_table(
                   translate(lower(concat_ws(' ', name, username, peer)), 'ё', 'е'),
                   '[][\\s@"''«»„“”(){}.,;:!?/|+-]+') word
           where word <> ''
        $$;

      insert into contact_words (session_id, word, contact_id)
        select session_id, word, id from contacts, words_of(name, username, peer) word
         where session_id is not null;

      -- Ключи — по заполненной таблице: у миллиона прежних собеседников это в разы быстрее.
      alter table contact_words
        add primary key (session_id, word, contact_id),
        add foreign key (contact_id) references contacts on delete cascade;
      create index contact_words_contact_idx on contact_words (contact_id);
      ${triggers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contacts_met on contacts;
      drop trigger contacts_renamed on contacts;
      drop function note_contact_words, renew_contact_words;
      drop table contact_words;
      drop function words_of;
    `);
  }
}

const triggers = `
  create function note_contact_words() returns trigger language plpgsql as $$
    begin
      insert into contact_words (session_id, word, contact_id)
        select session_id, word, id from met, words_of(name, username, peer) word
         where session_id is not null;
      return null;
    end
  $$;
  create trigger contacts_met after insert on contacts referencing new table as met
    for each statement execute function note_contact_words();

  create function renew_contact_words() returns trigger language plpgsql as $$
    begin
      delete from contact_words where contact_id = new.id;
      insert into contact_words (session_id, word, contact_id)
        select new.session_id, word, new.id from words_of(new.name, new.username, new.peer) word;
      return null;
    end
  $$;
  create trigger contacts_renamed after update of name, username on contacts for each row
    when (new.session_id is not null
          and (old.name, old.username) is distinct from (new.name, new.username))
    execute function renew_contact_words();
`;
