/**
 * Дата-центр MTProto отдельным процессом: к нему подключается установка, а собеседниками (GramJS) управляют
 * по HTTP на петлевом интерфейсе. Первая строка вывода — JSON с адресами; живёт, пока открыт его ввод.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { bundleDataCentre } from './bundle-data-centre.mjs';

const { connectPerson, startDataCentre } = await import(await bundleDataCentre());
const centre = await startDataCentre();
const accounts = new Map();
const people = new Map();

/** Человек за аккаунтом: входит в Telegram, когда впервые понадобился. */
function person(phone) {
  if (!people.has(phone)) people.set(phone, connectPerson(centre, account(phone)));
  return people.get(phone);
}

function account(phone) {
  const found = accounts.get(phone);
  if (!found) throw new Error(`Аккаунта ${phone} нет`);
  return found;
}

const actions = {
  'POST account': ({ phone, firstName, password }) => {
    accounts.set(phone, centre.createAccount({ phone, firstName, ...(password && { password }) }));
    return { phone };
  },
  /** Следующий код входа, высланный на номер; ждёт его. */
  'GET code': async ({ phone }) => ({ code: await centre.codes.next(phone) }),
  'POST message': async ({ from, to, text: words }) => ({
    id: await (await person(from)).send(account(to), words),
  }),
  /** Следующее ещё не взятое сообщение собеседнику; ждёт его. */
  'GET message': async ({ from, to }) => {
    const { text: words } = await (await person(to)).next(account(from), 20_000);
    return { text: words };
  },
  /** Переписка человека с собеседником, какой её видит его клиент. */
  'GET history': async ({ who, chat }) => (await person(who)).history(account(chat)),
  /** Человек сканирует QR: токен из ссылки `tg://login?token=…`. */
  'POST qr': ({ phone, token }) => {
    centre.acceptQr(account(phone), token);
    return {};
  },
  /** Готовая строка сеанса Telethon: вход без обряда. */
  'POST session': ({ phone }) => ({ text: centre.authorise(account(phone)).telethon }),
};

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
  const action = actions[`${request.method} ${pathname.slice(1)}`];
  if (!action) throw new Error(`Действия ${request.method} ${pathname} нет`);
  const body = request.method === 'POST' ? JSON.parse(await text(request)) : {};
  return action({ ...Object.fromEntries(searchParams), ...body });
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.end(JSON.stringify(body)),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  const { dcId, host, port, publicKeyPem } = centre.address;
  const address = `${dcId}@${host}:${port}`;
  const control = `http://127.0.0.1:${server.address().port}`;
  process.stdout.write(`${JSON.stringify({ address, publicKeyPem, control })}\n`);
});

// Ввод закрывается вместе с тем, кто запустил: сиротой процесс не останется.
process.stdin.resume().once('end', () => process.exit());
