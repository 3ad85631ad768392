import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { type ProxySettings, SessionProxies } from '../../ports/session-proxies.js';
import { SessionProxy } from './session-proxy.js';

/** Прокси из строки аккаунта. */
@Injectable()
export class StoredSessionProxies extends SessionProxies {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {
    super();
  }

  async of(sessionId: string): Promise<ProxySettings | undefined> {
    const [row] = await this.database.query<{ proxy: Buffer | null }[]>(
      'select proxy from bot_sessions where id = $1',
      [sessionId],
    );
    if (!row?.proxy) return undefined;
    const opened = this.secrets.open(row.proxy, sealedIn('bot_sessions.proxy', sessionId));
    return SessionProxy.parse(JSON.parse(opened.toString('utf8')));
  }
}
