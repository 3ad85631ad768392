/** Сколько неверных кодов или паролей терпит один вход. */
export const MOST_TRIES = 5;

/** Сколько раз в час можно начинать вход в один аккаунт: дальше Telegram сам закрыл бы его надолго. */
const MOST_STARTS = 10;

/** Вход идёт: шаг не последний, срок не вышел, процесс, который его держит, подаёт признаки жизни. */
export const liveAttempt = (row: string): string =>
  `(${row}.step in ('qr', 'code', 'password') and ${row}.expires_at > clock_timestamp()
    and coalesce(${row}.alive_until, 'infinity') > clock_timestamp())`;

const recent = `known.starts_since > clock_timestamp() - interval '1 hour'`;

/** Шаг держат не дольше полутора минут: убитый процесс не запрёт вход до конца срока. */
const held = `clock_timestamp() + interval '90 seconds'`;

export const attemptSql = {
  /** Брошенное не лежит даже запечатанным дольше часа; столько же помнят, сколько раз начинали. */
  sweep: `delete from telegram_logins
     where greatest(expires_at, starts_since) < clock_timestamp() - interval '1 hour'`,
  begin: `
    insert into telegram_logins as known (id, session_id, user_id, step, busy_until, expires_at)
    values ($1, $2, $3, $4, ${held}, clock_timestamp() + interval '10 minutes')
    on conflict (session_id) do update
      set id = excluded.id, user_id = excluded.user_id, step = excluded.step,
          sealed = null, error = null, wrong_tries = 0, alive_until = null,
          busy_until = excluded.busy_until, expires_at = excluded.expires_at,
          starts = case when ${recent} then known.starts + 1 else 1 end,
          starts_since = case when ${recent} then known.starts_since else clock_timestamp() end
    where (known.user_id = excluded.user_id or not ${liveAttempt('known')})
      and (known.starts < ${MOST_STARTS} or not ${recent})
    returning id`,
  claim: `
    update telegram_logins known set busy_until = ${held}
     where session_id = $1 and user_id = $2 and step = any($3::text[]) and ${liveAttempt('known')}
       and (busy_until is null or busy_until < clock_timestamp())
    returning id, step, sealed`,
  put: `
    update telegram_logins known
       set step = $2, sealed = $3, alive_until = $4, busy_until = null
     where id = $1 and ${liveAttempt('known')}`,
  release: `
    update telegram_logins set busy_until = null, wrong_tries = wrong_tries + $2
     where id = $1 returning wrong_tries as tries`,
  fail: `
    update telegram_logins known
       set step = 'failed', sealed = null, error = $2, busy_until = null
     where id = $1 and ${liveAttempt('known')}`,
  finish: `
    update telegram_logins known set step = 'done', sealed = null, busy_until = null
     where id = $1 and ${liveAttempt('known')}`,
  cancel: `
    update telegram_logins set step = 'failed', sealed = null, error = null, busy_until = null,
           expires_at = clock_timestamp()
     where session_id = $1`,
  find: `
    select user_id as "userId", step, ${liveAttempt('known')} as live,
           greatest(1, ceil(extract(epoch from starts_since + interval '1 hour'
             - clock_timestamp())))::int as rest
      from telegram_logins known where session_id = $1`,
};
