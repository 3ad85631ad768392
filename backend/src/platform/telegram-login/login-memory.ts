import { MemoryStorage } from '@mtcute/core';
import {
  type BasicDcOption,
  parseBasicDcOption,
  serializeBasicDcOption,
} from '@mtcute/core/utils.js';
import type { StoredLogin } from '../../ports/auth-key-vault.js';

const MAIN = 'dc_main';

/** Что из памяти клиента нужно готовому входу: главный дата-центр и кто вошёл. Соль и прочее он спросит сам. */
const lasting: ReadonlySet<string> = new Set([MAIN, 'dc_media', 'current_user']);

/** Хранилище клиента на время входа: всё в памяти, в базу оно попадает только запечатанным. */
export class LoginMemory {
  readonly storage = new MemoryStorage();

  /** Новый вход начинается с `home`: библиотека сама его в память не кладёт, пока не переедет. */
  constructor(home: BasicDcOption, login: StoredLogin | undefined) {
    this.storage.kv.set(MAIN, serializeBasicDcOption(home));
    for (const { dc, key } of login?.keys ?? []) this.storage.authKeys.set(dc, key);
    for (const { key, value } of login?.memory ?? []) this.storage.kv.set(key, value);
  }

  everything(): StoredLogin {
    const { authKeys } = this.storage.authKeys.state;
    return {
      keys: [...authKeys].map(([dc, key]) => ({ dc, key })),
      memory: [...this.storage.kv.state].map(([key, value]) => ({ key, value })),
    };
  }

  /** Ключи прочих дата-центров не вошли никуда: после переезда они лишние. */
  result(): StoredLogin {
    const { keys, memory } = this.everything();
    const home = mainDcOf(memory)?.id;
    return {
      keys: keys.filter(({ dc }) => dc === home),
      memory: memory.filter(({ key }) => lasting.has(key)),
    };
  }
}

export function mainDcOf(
  memory: StoredLogin['memory'],
): ReturnType<typeof parseBasicDcOption> | undefined {
  const main = memory.find(({ key }) => key === MAIN);
  return main && parseBasicDcOption(main.value);
}

/** Память клиента, который живёт в этом дата-центре. */
export function memoryOfDc(dc: BasicDcOption): StoredLogin['memory'] {
  return [{ key: MAIN, value: serializeBasicDcOption(dc) }];
}
