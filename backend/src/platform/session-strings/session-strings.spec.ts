import { createHash } from 'node:crypto';
import { SessionStringBroken } from '../../ports/session-string.js';
import { readSessionString } from './read-session-string.js';

/** Строки, которые дали сами библиотеки на тестовых серверах Telegram; взяты из проверок @mtcute/convert. */
const real = {
  telethon:
    '1ApWapygAUChJS1_xwUK01Is4cOvQa1JKTn1POabdMUCfLmXNYFUyvG3v9Z_qbFNFp3zYP--3aVpTYI2DpB2Ib46p_bwSC0j1QEjvdQxJj26cVj8NfslrCkYrdV3glOhdczSq08kp31eqBGXMPhA7wy7DOcSLLAoy-Jf3Q_V_Q3y2a8_64ArFJe8PFfSqkdO56VQutajNLscFUtTQXUQFLJ7ft6vIl__UOc9tpQZEiFW7jWmID79WkfYLHFjuChTVKGMLDa8YcZj6z5Sq-pXPE9VbAbJ5L1JRqXOey3QGtZgJeIEww_WWD5nMMUfhLIydD2i7eDmVoUE5EIZPpsevJmjiGLw4vJk=',
  telethonIpv6:
    '1ASABCyjyPfABAAAAAAAAAA4Bu4pveAFWSE51_trKsrRQeMvGXMl8fI6NsGaWqdrXXeqyaXne9qNthqnrBmH56kHfOhFUCPSoVzNNrGgnQr67AYQbkhpP_Yml2EDd8epdc6Gywh4q2NBgYyW6VBT8UKg89-FebYTO6n47I1cJMGsSZ1ddxEOpIpHXsSmPdGBSTz6uaHbLYo0jnxd59PQn4H4dKb8FxuOQsUVa3vY_o79HMVMQRVT1IksUKFg5gAe5ZJ0yx6W4pMviVbC-TYZC0HInmv2fFMv-S3rQyg1C7qpU-Gbo1P6UZC4KZGmu2pMJooFNyfRbFgl3BI5Z-FNx9TKu4UFrF9G6Q0l8PjPXOZm4j-c=',
  pyrogram:
    'AgAyyvcBTk6KssqikKPxEhxfXJpkoFIgQ_o8VpCk_4g0tcHe0rVCXx34AaDKvaNOlbkJOZ4jA3AI8iDYkI2opuifbM_7S2u9MMdnrjfg5jpfkXfI9-wF8DK_UBGIe1zk_Ibn0IHLRz-lkb-QqZNhh8O8Ggb8cieamatEYwLrkjkZR7JG53q76F0ktUd22L6_bUlp9p_qgXqBg8vZdkIIs9T1OiShw2X6TNO0lYqfJVaczMVQcT9Zt0FiyrAMpovFuT7-96OFKWcQ9gzrs_SHfz9HrQgBwvNSdkVziXTtxLJXsaNz3smGeyh-CEuEgdF3enIECnzftlvvUClLN_ylcPir1bi4_wAAAAEqEi1JAA',
  pyrogramOld:
    'AgEWdHMtuA1pC01YkNiHpL1bC0yBC3wzGZCwSRWKlA_a69RhePUN3M51NpnwSXrW3pZV9FS8WjAwUkA23uT_49t8c7Umw3ihhKD6-hTpZ5wXC2MuC0EsF0-Z6WshYhT3gmN6QhEt0jlXo5cW1BJ3MYmXtsTWNf_hJfd3_wF_ZFa58ntVV-3qd08wQRhiL_IxM7L5YazjPw0dg2z92CqRARku_oq5D29V6W6bo8T-SLzF_ujj5ZcAQL25mJtCcXfhhjp9atxcrqnKzEs05xyrehnlJZKoGmnX0mF2P_6wUHqZC9tcTBUV4AmFcbuy7m_4SYLnJ8MbftNs7aWHHNcB1R4fAAAAASoSLUkA',
  gramjs:
    '1AgAOMTQ5LjE1NC4xNjcuNDABu60obcEYS8Yb/I7YlCwaLvW84dXCX2oGnBYG+zuMciJhHP99c8ZJvwxJgH8yU1QrqI+Gh0kK0JAuQucIpDfq/jJVLZ1ZRimq5yy1XbeEs65gtZA1+SUwZRXahh+NzGbPmOVUMCnCtRONo9GNvcx/QxSXRrh7T/K0YYN1iHsK1vJDk8/SUnthvTNmRycC+JLn4fMtctqP4Le2WPOH/deYbUF0BlwmR77M7fv1GZSInqCgWReaIl5nvn0IqA4mOCTkdOgcvwOiB2UmXwiyInxRuLdBIyLbBUDCuTlmL1m3FJqbuEpZEUJnoJf2YDFZ1wR6TfL0MUS1VwnjOcy3WIIFwwg=',
};

const digest = (key: Uint8Array) => createHash('sha256').update(key).digest('hex').slice(0, 12);

const read = (text: string, ...rest: [] | [Parameters<typeof readSessionString>[1]]) => {
  const { authKey, ...login } = readSessionString(text, ...rest);
  return { ...login, length: authKey.length, key: Buffer.from(authKey).toString('hex', 0, 4) };
};

const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof SessionStringBroken)
      return { format: error.format, says: error.reason.ru };
    throw error;
  }
  throw new Error('строка принята');
};

describe(readSessionString, () => {
  it.each([
    ['telethon', real.telethon, { dcId: 2, address: '149.154.167.40', port: 80, key: '28494b5f' }],
    [
      'telethon',
      real.telethonIpv6,
      { dcId: 1, address: '2001:b28:f23d:f001::e', port: 443, key: '8a6f7801' },
    ],
    ['pyrogram', real.pyrogram, { dcId: 2, userId: 5_000_801_609, isTest: true, key: '4e4e8ab2' }],
    [
      'pyrogram',
      real.pyrogramOld,
      { dcId: 2, userId: 5_000_801_609, isTest: true, key: '1674732d' },
    ],
    ['gramjs', real.gramjs, { dcId: 2, address: '149.154.167.40', port: 443 }],
  ] as const)('узнаёт строку, сделанную самой библиотекой: %s', (format, text, expected) => {
    expect(read(text)).toMatchObject({ ...expected, length: 256 });
    expect(read(text, format)).toEqual(read(text));
  });

  it('пробелы по краям и потерянное «=» не мешают', () => {
    const whole = readSessionString(real.telethon);

    const worn = readSessionString(`  ${real.telethon.replace(/=+$/, '')}\n`);

    expect(digest(worn.authKey)).toBe(digest(whole.authKey));
  });

  it.each([
    ['обрезанную', real.telethon.slice(0, 340), undefined, 'telethon', 'длина не та'],
    ['чужую под видом Telethon', real.pyrogram, 'telethon', 'telethon', 'начинаются с «1»'],
    ['с посторонними знаками', `1*${real.telethon.slice(2)}`, 'telethon', 'telethon', 'base64'],
    ['короткую', 'привет', undefined, undefined, 'слишком коротка'],
    ['ничью', 'z'.repeat(400), undefined, undefined, 'не похоже ни на'],
    [
      'с дата-центром, которого нет',
      `1CQ${real.telethon.slice(3)}`,
      undefined,
      'telethon',
      'не бывает',
    ],
    [
      'с пустым ключом',
      `1${Buffer.concat([Buffer.from([2, 1, 1, 1, 1, 0, 80]), Buffer.alloc(256)]).toString('base64')}`,
      undefined,
      'telethon',
      'ещё не вошла',
    ],
  ] as const)('%s строку отклоняет, называя формат и беду', (...[, text, format, seen, says]) => {
    const refused = refusal(() => readSessionString(text, format));

    expect(refused.format).toBe(seen);
    expect(refused.says).toContain(says);
  });

  it('отказ не повторяет самой строки: в ней ключ', () => {
    const text = real.telethon.slice(0, 340);

    expect(JSON.stringify(refusal(() => readSessionString(text)))).not.toContain(
      text.slice(20, 40),
    );
  });
});
