import type { LineHold } from '../../ports/channel.js';
import { firstDc } from '../telegram-login/dc-address.js';
import { LoginMemory } from '../telegram-login/login-memory.js';
import { MtcuteLoginClient } from '../telegram-login/mtcute-login-client.js';
import { SocketGate } from '../telegram-net/socket-gate.js';
import type { AccountRoute } from './account-routes.js';
import type { LineParts } from './line-parts.js';
import { telegramClient, transportOf } from './telegram-client.js';

/** Сколько ждём ответа Telegram, мс; потом попытку повторят. */
const patience = 20_000;

/**
 * Исполняет волю человека выйти: отзывает ключ в Telegram и стирает его. Делает это связь, пока у неё
 * есть право на дорожку и другого соединения с этим ключом нет.
 */
export class SignOut {
  constructor(
    private readonly parts: LineParts,
    private readonly hold: LineHold,
  ) {}

  /** Вышел ли человек, пока ключ ещё лежит. */
  async due(): Promise<boolean> {
    const rows = await this.parts.database.query<unknown[]>(
      `select 1 from bot_sessions
        where id = $1 and status = 'logged-out' and status_reason = 'logged-out-here'
          and exists (select from tg_auth_key where session_id = $1)`,
      [this.hold.sessionId],
    );
    return rows.length > 0;
  }

  /** Telegram не ответил — ключ остаётся до следующей попытки. По `closed` соединение рвётся сразу. */
  async run(route: AccountRoute, closed: AbortSignal): Promise<void> {
    const gate = this.gate(route);
    const client = await this.open(route, gate);
    if (!client || closed.aborted || !this.hold.held()) return;
    const cut = () => {
      gate.shut();
      void client.close();
    };
    closed.addEventListener('abort', cut, { once: true });
    const revoked = await client.logOut();
    closed.removeEventListener('abort', cut);
    await client.close();
    if (revoked && this.hold.held()) await this.parts.vault.forget(this.hold.sessionId);
  }

  /** И прощаться можно, только пока есть право. */
  private gate(route: AccountRoute): SocketGate {
    const unheard = { unreachable: () => undefined, refused: () => undefined };
    return new SocketGate(transportOf(route.proxy), this.hold, this.parts.clock, unheard);
  }

  private async open(
    route: AccountRoute,
    transport: SocketGate,
  ): Promise<MtcuteLoginClient | undefined> {
    const { vault, clock, server } = this.parts;
    const login = await vault.read(this.hold.sessionId);
    if (!login) return undefined;
    const memory = new LoginMemory(firstDc(server), login);
    const { storage } = memory;
    const client = telegramClient(route, { storage, server, updates: false, transport });
    client.onError.add(() => undefined);
    const reach = { proxied: route.proxy !== undefined, patience };
    return new MtcuteLoginClient(client, memory, clock, reach);
  }
}
