import { HttpCallFailed } from '../../ports/http-caller.js';
import { isRefusedPort, type OpenTargets } from './address-guard.js';
import { forbidden } from './guarded-lookup.js';

/** Разбирает адрес запроса или перенаправления; негодный — отказ без повтора. */
export function targetOf(text: string, base: URL | undefined, targets: OpenTargets): URL {
  const url = URL.parse(text, base?.href);
  if (!url) throw refused('Адрес записан неверно');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused('Адрес должен начинаться с http:// или https://');
  if (url.username !== '' || url.password !== '')
    throw refused('Имя и пароль в адресе не принимаются: задайте их входом узла');
  if (isRefusedPort(url.port)) throw refused('Этот порт занят другим протоколом');
  refuseClosed(url, targets);
  return url;
}

/** Имя проверит разрешение в миг соединения; записанный числами адрес разрешать не будут — проверяем здесь. */
function refuseClosed({ hostname }: URL, targets: OpenTargets): void {
  const literal = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  const numeric = literal.includes(':') || /^[\d.]+$/.test(literal);
  if (numeric && !targets.admits(literal)) throw forbidden();
}

function refused(message: string): HttpCallFailed {
  return new HttpCallFailed({ code: 'http.address', message }, false);
}
