import { Inject, Injectable } from '@nestjs/common';
import { AppConfig } from '../../ports/app-config.js';
import type { Secrets } from '../../ports/secrets.js';
import {
  headerFor,
  openEnvelope,
  parseEnvelope,
  sealEnvelope,
  type MasterKey,
} from './envelope.js';

const KEY_LENGTH = 32;

/** Секреты в конвертах AES-256-GCM под ключами установки: шифрует последний, открывают все. */
@Injectable()
export class EnvelopeSecrets implements Secrets {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: MasterKey;

  constructor(@Inject(AppConfig) config: Pick<AppConfig, 'secrets'>) {
    const keys = Object.entries(config.secrets.masterKeys).map(([id, text]) => parseKey(id, text));
    const current = keys.at(-1);
    if (!current)
      throw new Error('В ключах установки нет ни одного ключа шифрования (masterKeys).');
    this.keys = new Map(keys.map(({ id, bytes }) => [id, bytes]));
    this.current = current;
  }

  /** Начало конвертов, которые переупаковывать уже не нужно. */
  get currentHeader(): Buffer {
    return headerFor(this.current.id);
  }

  seal(plain: Uint8Array | string, context: string): Buffer {
    const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
    return sealEnvelope(bytes, context, this.current);
  }

  open(sealed: Uint8Array, context: string): Buffer {
    const envelope = parseEnvelope(sealed);
    if (!envelope) throw new SealBroken(context);
    const key = this.keys.get(envelope.keyId);
    if (!key) throw new SealKeyUnknown(envelope.keyId, context);
    try {
      return openEnvelope(envelope, context, key);
    } catch (cause) {
      throw new SealBroken(context, { cause });
    }
  }
}

/** Ключ, которым запечатан секрет, убран из ключей установки. */
export class SealKeyUnknown extends Error {
  override readonly name = 'SealKeyUnknown';

  constructor(keyId: string, context: string) {
    super(
      `Секрет «${context}» зашифрован ключом «${keyId}», которого нет в ключах установки. ` +
        'Верните этот ключ в secrets.json или восстановите файл из резервной копии.',
    );
  }
}

/** Конверт испорчен, подменён или перенесён из другого места. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(context: string, options?: ErrorOptions) {
    super(
      `Секрет «${context}» не открывается: данные испорчены, подменены или перенесены из другой строки. ` +
        'Восстановите строку из резервной копии или введите секрет заново.',
      options,
    );
  }
}

/** Имя-число не годится: такие поля объекта JavaScript ставит вперёд, и «последний ключ» был бы не последним. */
function parseKey(id: string, text: string): MasterKey {
  if (/^\d+$/.test(id)) throw new Error(`Имя ключа шифрования «${id}» не может быть числом.`);
  const bytes = Buffer.from(text, 'base64url');
  const name = Buffer.byteLength(id, 'utf8');
  if (bytes.length !== KEY_LENGTH || name === 0 || name > 255)
    throw new Error(`Ключ шифрования «${id}» должен быть 32 байтами в base64url.`);
  return { id, bytes };
}
