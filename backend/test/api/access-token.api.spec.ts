import { createHmac, randomUUID } from 'node:crypto';
import request from 'supertest';
import { onlyPerson, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('билет доступа', () => {
  let running: TestApp;
  let person: Person;
  let claims: Record<string, unknown>;
  beforeAll(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
    claims = JSON.parse(decode(person.bearer.split('.')[1] ?? '')) as Record<string, unknown>;
  });
  afterAll(() => running.close());

  const key = () => Buffer.from(running.config.secrets.accessTokenKey, 'base64url');
  const signed = (payload: object, bits: 256 | 512 = 256, secret = key()) => {
    const body = `${encode({ alg: `HS${bits}`, typ: 'JWT' })}.${encode(payload)}`;
    return `${body}.${createHmac(`sha${bits}`, secret).update(body).digest('base64url')}`;
  };
  const status = async (authorization: string) =>
    (await request(running.url).get('/api/me').set('Authorization', authorization)).status;

  it('говорит, кто, каким входом, от кого и на 15 минут', () => {
    expect(claims).toMatchObject({ sub: person.userId, iss: 'zveno', aud: 'zveno-api' });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(900);
  });

  it('собранный по тем же правилам проходит — значит, остальные отказы не случайны', async () => {
    expect(await status(`Bearer ${signed(claims)}`)).toBe(200);
  });

  it.each([
    ['просрочен', () => signed({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 })],
    ['подписан чужим ключом', () => signed(claims, 256, Buffer.alloc(32))],
    ['без подписи', () => `${encode({ alg: 'none' })}.${encode(claims)}.`],
    ['с другим алгоритмом', () => signed(claims, 512)],
    ['от другого издателя', () => signed({ ...claims, iss: 'another' })],
    ['для другой службы', () => signed({ ...claims, aud: 'another' })],
    ['чужого входа', () => signed({ ...claims, sid: randomUUID() })],
    ['другого человека с тем же входом', () => signed({ ...claims, sub: randomUUID() })],
    ['без входа', () => signed({ ...claims, sid: undefined })],
    ['с кривым человеком', () => signed({ ...claims, sub: `' or 1=1` })],
    ['не билет', () => 'abc'],
  ])('не годится: %s', async (_title, token) => {
    expect(await status(`Bearer ${token()}`)).toBe(401);
  });

  it('не годится не в своём заголовке', async () => {
    const token = person.bearer.replace('Bearer ', '');

    expect(await status(`Basic ${token}`)).toBe(401);
    expect((await request(running.url).get('/api/me').query({ access_token: token })).status).toBe(
      401,
    );
    expect((await request(running.url).get('/api/me').set('Cookie', person.cookie)).status).toBe(
      401,
    );
  });
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (text: string) => Buffer.from(text, 'base64url').toString('utf8');
