import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit, RequestContext } from '../audit/index.js';
import { ACCESS_TOKEN_LIFETIME, AccessTokens } from './access-tokens.js';
import { SignInEnded } from './sign-in-errors.js';
import { EndSignIns } from './end-sign-ins.js';
import { newRefreshToken, refreshTokenHash, SIGN_IN_EXPIRY, type Tickets } from './tickets.js';

/** Сколько секунд после обновления прежний билет ещё примут: две вкладки обновляются разом. */
export const CONCURRENT_TABS_GRACE = 15;

interface Presented {
  readonly id: string;
  readonly user_id: string;
  /** Вход идёт, а человек не отключён. */
  readonly alive: boolean;
  readonly used: boolean;
  /** Использован так недавно, что это может быть вторая вкладка. */
  readonly recently: boolean;
}

/**
 * Меняет обновляющий билет на новый. Каждый билет — на один раз: предъявленный снова
 * значит, что у него два хозяина, и кончается весь вход.
 *
 * Вторая вкладка, пришедшая с тем же билетом в первые секунды, получает свой билет. Когда один из таких
 * билетов-братьев пущен в дело, остальные считаются использованными, поэтому украденный билет выдаст себя
 * при следующем обновлении и здесь.
 */
@Injectable()
export class RefreshSignIn {
  constructor(
    private readonly database: DataSource,
    private readonly tokens: AccessTokens,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  async run(refreshToken: string): Promise<Tickets> {
    const hash = refreshTokenHash(refreshToken);
    const tickets = await this.database.transaction((manager) => this.exchange(hash, manager));
    if (!tickets) throw new SignInEnded();
    return tickets;
  }

  /** Отказ не бросает: конец входа при повторном предъявлении обязан записаться. */
  private async exchange(hash: Buffer, manager: EntityManager): Promise<Tickets | undefined> {
    const presented = await find(hash, manager);
    if (!presented?.alive) return undefined;
    if (presented.used && !presented.recently) return this.endReused(presented, manager);
    if (!presented.used) await markUsed(presented.id, manager);
    return this.issue(presented, manager);
  }

  private async endReused(signIn: Presented, manager: EntityManager): Promise<undefined> {
    const { id, user_id: userId } = signIn;
    await this.endSignIns.run({ userId, only: id }, 'reused', manager);
    const subject = { kind: 'user', id: userId };
    await this.audit.record(undefined, 'auth.refresh-reused', subject, { signIn: id }, manager);
    return undefined;
  }

  private async issue(signIn: Presented, manager: EntityManager): Promise<Tickets> {
    const { id: signInId, user_id: userId } = signIn;
    const refreshToken = newRefreshToken();
    await manager.query('insert into refresh_tokens (hash, sign_in_id) values ($1, $2)', [
      refreshTokenHash(refreshToken),
      signInId,
    ]);
    return {
      userId,
      signInId,
      accessToken: await this.tokens.issue({ userId, signInId }),
      expiresIn: ACCESS_TOKEN_LIFETIME,
      refreshToken,
      refreshExpiresAt: await prolong(signInId, manager),
    };
  }
}

/** Запора нет: двое, пришедшие с одним билетом разом, — те же две вкладки. */
async function find(hash: Buffer, manager: EntityManager): Promise<Presented | undefined> {
  const [found] = await manager.query<Presented[]>(
    `select sign_ins.id, sign_ins.user_id,
            sign_ins.ended_at is null and sign_ins.expires_at > clock_timestamp()
              and users.disabled_at is null as alive,
            used_at is not null as used,
            coalesce(used_at > clock_timestamp() - make_interval(secs => $2), false) as recently
       from refresh_tokens
       join sign_ins on sign_ins.id = refresh_tokens.sign_in_id
       join users on users.id = sign_ins.user_id
      where refresh_tokens.hash = $1`,
    [hash, CONCURRENT_TABS_GRACE],
  );
  return found;
}

async function markUsed(signInId: string, manager: EntityManager): Promise<void> {
  await manager.query(
    `update refresh_tokens set used_at = clock_timestamp() where sign_in_id = $1 and used_at is null`,
    [signInId],
  );
}

async function prolong(signInId: string, manager: EntityManager): Promise<Date> {
  const { ip, userAgent } = RequestContext.origin();
  const [rows] = await manager.query<[{ expires_at: Date }[], number]>(
    `update sign_ins
        set last_used_at = clock_timestamp(), expires_at = ${SIGN_IN_EXPIRY}, ip = $2, user_agent = $3
      where id = $1 returning expires_at`,
    [signInId, ip, userAgent],
  );
  const [prolonged] = rows;
  if (!prolonged) throw new SignInEnded();
  return prolonged.expires_at;
}
