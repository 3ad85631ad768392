import { z } from 'zod';

/** Прокси аккаунта — то, что лежит в конверте целиком. */
export const SessionProxy = z.object({
  kind: z.enum(['socks5', 'http', 'mtproto']),
  host: z.string(),
  port: z.int(),
  username: z.string().optional(),
  password: z.string().optional(),
  secret: z.string().optional(),
});
export type SessionProxy = z.infer<typeof SessionProxy>;

/** Что о прокси можно показать: куда он ведёт, но не чем открывается. */
export interface ProxySummary {
  readonly kind: SessionProxy['kind'];
  readonly host: string;
  readonly port: number;
  readonly authenticated: boolean;
}

export function summaryOf({ kind, host, port, username, secret }: SessionProxy): ProxySummary {
  return { kind, host, port, authenticated: (username ?? secret) !== undefined };
}
