import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { AppConfig } from '../../ports/app-config.js';
import type { StoredLogin } from '../../ports/auth-key-vault.js';
import { Clock } from '../../ports/clock.js';
import { SessionStringBroken, type SessionStringFormat } from '../../ports/session-string.js';
import { type Exported, type LoginClient, TelegramLogin } from '../../ports/telegram-login.js';
import { readSessionString } from '../session-strings/read-session-string.js';
import { writeSessionString } from '../session-strings/write-session-string.js';
import { AccountRoutes } from '../telegram/account-routes.js';
import { telegramClient } from '../telegram/telegram-client.js';
import { dcAddress, firstDc } from './dc-address.js';
import { LoginMemory, mainDcOf, memoryOfDc } from './login-memory.js';
import { MtcuteLoginClient } from './mtcute-login-client.js';

/** Дольше человек у экрана не ждёт, мс. */
const PATIENCE = 20_000;

/** Вход в Telegram через mtcute. */
@Injectable()
export class MtcuteLogin extends TelegramLogin {
  constructor(
    private readonly config: AppConfig,
    private readonly routes: AccountRoutes,
    private readonly clock: Clock,
  ) {
    super();
  }

  async open(sessionId: string, memory?: StoredLogin): Promise<LoginClient> {
    const route = await this.routes.of(sessionId);
    if (!route) throw new DomainError('telegram.api-id-missing', 'unavailable');
    const { telegramServer: server } = this.config;
    const kept = new LoginMemory(firstDc(server), memory);
    const client = telegramClient(route, { storage: kept.storage, server, updates: false });
    // Обрывы библиотека чинит сама; без слушателя она пишет о них в журнал.
    client.onError.add(() => undefined);
    const reach = { proxied: route.proxy !== undefined, patience: PATIENCE };
    return new MtcuteLoginClient(client, kept, this.clock, reach);
  }

  read(text: string, format?: SessionStringFormat): StoredLogin {
    const { dcId, authKey, isTest } = readSessionString(text, format);
    if (isTest) throw new SessionStringBroken(format, 'test');
    const dc = dcAddress(dcId, this.config.telegramServer);
    if (!dc) throw new SessionStringBroken(format, 'unreachable-dc', { dc: dcId });
    return { keys: [{ dc: dcId, key: authKey }], memory: memoryOfDc(dc) };
  }

  async write(
    format: SessionStringFormat,
    { sessionId, userId, login }: Exported,
  ): Promise<string> {
    const { keys, memory } = login;
    const main = mainDcOf(memory);
    const authKey = keys.find(({ dc }) => dc === main?.id)?.key;
    const route = await this.routes.of(sessionId);
    if (!main || !authKey) throw new DomainError('telegram.not-signed-in', 'conflict');
    if (!route) throw new DomainError('telegram.api-id-missing', 'unavailable');
    const { id: dcId, ipAddress: address, port } = main;
    const portable = { dcId, address, port, authKey, userId, isTest: false };
    return writeSessionString(portable, format, route.apiId);
  }
}
