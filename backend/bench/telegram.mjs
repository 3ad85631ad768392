// Аккаунты замера: вошедшие в дата-центр и подключённые к установке теми же дверями, что у человека.
import { setTimeout as pause } from 'node:timers/promises';

const telegram = { apiId: 12_345, apiHash: '0123456789abcdef0123456789abcdef' };
/** Наибольшие разрешённые пределы. */
const limits = { perMinute: 60, perHour: 1_500, perChatMinute: 20 };

let phones = 0;

export function newAccount(dataCentre, firstName) {
  phones += 1;
  return dataCentre.createAccount({ phone: String(79_990_000_000 + phones), firstName });
}

/** Подключает столько аккаунтов; с цепочкой, если она дана. */
export async function connectAccounts({ office, dataCentre }, count, chainId) {
  await office.settings({ telegram });
  const shops = [];
  for (let number = 1; number <= count; number += 1) {
    const account = newAccount(dataCentre, `Лавка ${number}`);
    const { id } = await office.post('/sessions', { name: `Лавка ${number}` });
    const { revision } = await office.get(`/sessions/${id}`);
    await office.patch(`/sessions/${id}`, { settings: { limits } }, revision);
    if (chainId) await give(office, id, chainId);
    const { telethon } = dataCentre.authorise(account);
    await office.post(`/sessions/${id}/import`, { text: telethon });
    shops.push({ id, account });
  }
  return shops;
}

async function give(office, sessionId, chainId) {
  const { revision } = await office.get(`/sessions/${sessionId}/chains`);
  const chains = [{ chainId, enabled: true }];
  await office.put(`/sessions/${sessionId}/chains`, { chains }, revision);
}

/** Ждёт, пока все выйдут на связь. */
export async function allOnline({ meter }, shops) {
  const ids = shops.map(({ id }) => id);
  const text = `select count(*)::int as left from bot_sessions where id = any($1) and status <> 'online'`;
  while ((await meter.query(text, [ids]))[0].left > 0) await pause(250);
}

/** Отпускает аккаунты: следующему замеру они не нужны. */
export async function pauseAll({ office }, shops) {
  for (const { id } of shops) await office.post(`/sessions/${id}/pause`);
}
