import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { newAccount } from './telegram.mjs';

/** Память одного аккаунта, когда рядом с библиотекой ничего нет, байт. */
export async function bareAccounts(dataCentre, count) {
  const { dcId, host, port, publicKeyPem } = dataCentre.address;
  const sessions = Array.from(
    { length: count },
    (_, index) => dataCentre.authorise(newAccount(dataCentre, `Чистый ${index}`)).mtcute,
  );
  const child = fork(path.join(import.meta.dirname, 'library-accounts.mjs'));
  child.send({ address: { dcId, host, port, publicKeyPem }, sessions });
  const [bytes] = await once(child, 'message');
  return bytes;
}
