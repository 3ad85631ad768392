/**
 * Хранение секретов в базе: конверты AES-256-GCM с именем ключа.
 *
 * `context` привязывает конверт к его месту (`sealedIn(место, номер строки)`):
 * конверт, перенесённый в другую строку или столбец, не открывается.
 */
export abstract class Secrets {
  /** Запечатывает секрет ключом установки, который сейчас шифрует. */
  abstract seal(plain: Uint8Array | string, context: string): Buffer;

  /** Открывает конверт любым известным ключом; чужой или испорченный конверт бросает. */
  abstract open(sealed: Uint8Array, context: string): Buffer;
}

/** Столбцы с конвертами. Новый столбец добавляют сюда, чтобы смена ключа дошла и до него. */
export const sealedPlaces = [
  'bot_sessions.session_string',
  'bot_sessions.proxy',
  'plugins.settings',
  'secrets.sealed',
  'settings.sealed',
  'telegram_logins.sealed',
  'tg_auth_key.sealed',
  'webhook_doors.sealed',
] as const;
export type SealedPlace = (typeof sealedPlaces)[number];

/** Привязка конверта к строке: её же проверяет смена ключей. */
export function sealedIn(place: SealedPlace, rowId: string): string {
  return `${place}:${rowId}`;
}
