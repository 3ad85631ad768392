import { randomUUIDv7 } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SocketRealtime } from '../../platform/realtime/socket-realtime.js';
import { Audit } from '../audit/index.js';
import { EndSignIns } from '../sign-ins/index.js';
import { User } from '../users/index.js';
import { ChangePerson } from './change-person.js';

describe(ChangePerson.name, () => {
  let place: TestDatabase;
  let database: DataSource;
  let changePerson: ChangePerson;
  beforeAll(async () => {
    place = await createTestDatabase();
    database = await new DataSource({
      type: 'postgres',
      url: place.url,
      entities: [User],
    }).initialize();
    const endSignIns = new EndSignIns(database, new SocketRealtime());
    changePerson = new ChangePerson(database, endSignIns, new Audit(database));
  });
  afterAll(async () => {
    await database.destroy();
    await place.drop();
  });

  async function anAdministrator(): Promise<string> {
    const id = randomUUIDv7();
    await database.query(
      `insert into users (id, email, name, password_hash, role) values ($1, $2, '', '', 'administrator')`,
      [id, id],
    );
    return id;
  }

  it('десять администраторов, разжалованных разом, оставляют одного', async () => {
    const administrators = await Promise.all(Array.from({ length: 10 }, anAdministrator));

    const outcomes = await Promise.allSettled(
      administrators.map((userId) =>
        changePerson.run({ userId, administrator: true }, userId, { role: 'member' }),
      ),
    );

    const left = await database.query<unknown[]>(
      `select 1 from users where role = 'administrator'`,
    );
    expect(left).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  });
});
