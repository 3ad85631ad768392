import { errorCode, reasonOf, StartRefused } from '../start-refused.js';

/** Адрес базы без пароля: его можно показать человеку. */
export function databasePlace(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}:${port || '5432'}${pathname}`;
}

/** Переводит ошибку подключения к PostgreSQL в отказ с советом; незнакомую ошибку возвращает как есть. */
export function connectionRefusal(error: unknown, databaseUrl: string): unknown {
  const advice = adviceFor(errorCode(error)) ?? adviceForText(reasonOf(error));
  if (advice === undefined) return error;
  const place = databasePlace(databaseUrl);
  return new StartRefused(`База данных ${place} недоступна: ${advice} (DATABASE_URL).`);
}

function adviceFor(code: string): string | undefined {
  switch (code) {
    case 'ECONNREFUSED':
      return 'там никто не отвечает, проверьте адрес и запущен ли PostgreSQL';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'такого сервера не найти, проверьте имя';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'до сервера не достучаться, проверьте адрес и сеть';
    case 'ECONNRESET':
      return 'соединение оборвано, проверьте, что по этому адресу отвечает PostgreSQL';
    default:
      return adviceForPostgres(code);
  }
}

/** Коды ошибок самого PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function adviceForPostgres(code: string): string | undefined {
  switch (code) {
    case '28P01':
    case '28000':
      return 'имя или пароль не подошли, проверьте их';
    case '3D000':
      return 'такой базы на сервере нет, создайте её или исправьте имя';
    case '42501':
      return 'у пользователя нет прав менять схему, сделайте его владельцем базы';
    case '53300':
      return 'на сервере кончились соединения, увеличьте max_connections';
    case '57P03':
      return 'сервер ещё запускается, повторите через минуту';
    case '53100':
      return 'на сервере кончилось место на диске, освободите его';
    default:
      return undefined;
  }
}

/** У этих ошибок драйвера нет кода. */
function adviceForText(text: string): string | undefined {
  if (/timeout/i.test(text)) return 'сервер не ответил вовремя, проверьте адрес и сеть';
  if (/terminated unexpectedly/i.test(text))
    return 'соединение оборвано, проверьте, что по этому адресу отвечает PostgreSQL';
  if (/SSL|certificate/i.test(text))
    return `не удалось договориться о шифровании (${text}), проверьте sslmode`;
  return undefined;
}
