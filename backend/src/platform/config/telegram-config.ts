import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import type { TelegramServer } from '../../ports/app-config.js';
import { StartRefused } from '../start-refused.js';

const example = '2@203.0.113.7:443';

const Address = z
  .string()
  .regex(/^[1-5]@[\d.]+:\d{1,5}$/, `нужен номер дата-центра, адрес IPv4 и порт: ${example}`)
  .transform((text) => {
    const [dcId, address] = text.split('@');
    const [host = '', port] = (address ?? '').split(':');
    return { dcId: Number(dcId), host, port: Number(port) };
  })
  .optional();

const PublicKey = z
  .string()
  .transform((text) => text.replaceAll(String.raw`\n`, '\n'))
  .refine(isPublicKey, 'нужен открытый ключ RSA в PEM')
  .optional();

export const TelegramConfig = z.object({
  TELEGRAM_DC_ADDRESS: Address.describe(
    `Свой дата-центр MTProto вместо серверов Telegram: номер@адрес:порт, например ${example}. Нужен вместе с TELEGRAM_DC_PUBLIC_KEY; без обоих — настоящий Telegram.`,
  ),
  TELEGRAM_DC_PUBLIC_KEY: PublicKey.describe(
    String.raw`Открытый ключ RSA своего дата-центра в PEM; переводы строк можно писать как \n.`,
  ),
});

/** Свой дата-центр. Половина настройки — отказ: иначе проверка молча ушла бы в настоящий Telegram. */
export function telegramServerOf({
  TELEGRAM_DC_ADDRESS: address,
  TELEGRAM_DC_PUBLIC_KEY: publicKeyPem,
}: z.infer<typeof TelegramConfig>): TelegramServer | undefined {
  if (address && publicKeyPem) return { ...address, publicKeyPem };
  if (!address && !publicKeyPem) return undefined;
  throw new StartRefused(
    'TELEGRAM_DC_ADDRESS и TELEGRAM_DC_PUBLIC_KEY задаются вместе: добавьте недостающее или уберите оба.',
  );
}

function isPublicKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
