import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { sealedIn, Secrets } from '../../ports/secrets.js';

const Proxy = z.object({
  kind: z.enum(['socks5', 'http', 'mtproto']),
  host: z.string(),
  port: z.int(),
  username: z.string().optional(),
  password: z.string().optional(),
  secret: z.string().optional(),
});
export type AccountProxy = z.infer<typeof Proxy>;

const AppId = z.object({ apiId: z.int() });

/** Чем аккаунт соединяется с Telegram: приложение установки и прокси аккаунта. */
export interface AccountRoute {
  readonly apiId: number;
  readonly apiHash: string;
  readonly proxy: AccountProxy | undefined;
}

interface RouteRow {
  readonly app: unknown;
  readonly hash: Buffer | null;
  readonly proxy: Buffer | null;
}

/** Читает, чем соединяется аккаунт. Секреты открываются здесь и дальше клиента не идут. */
@Injectable()
export class AccountRoutes {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {}

  /** `undefined` — в установке нет api_id или api_hash. Конверт, который не открылся, бросает. */
  async of(sessionId: string): Promise<AccountRoute | undefined> {
    const [row] = await this.database.query<RouteRow[]>(
      `select app.value as app, app.sealed as hash, s.proxy
         from bot_sessions s left join settings app on app.key = 'telegram'
        where s.id = $1 and s.deleted_at is null`,
      [sessionId],
    );
    const app = AppId.safeParse(row?.app);
    if (!app.success || !row?.hash) return undefined;
    const apiHash = this.open(row.hash, sealedIn('settings.sealed', 'telegram'));
    const proxy = row.proxy && this.open(row.proxy, sealedIn('bot_sessions.proxy', sessionId));
    return {
      apiId: app.data.apiId,
      apiHash,
      proxy: proxy ? Proxy.parse(JSON.parse(proxy)) : undefined,
    };
  }

  private open(sealed: Buffer, place: string): string {
    return this.secrets.open(sealed, place).toString('utf8');
  }
}
