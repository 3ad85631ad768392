import { createDiffieHellman, randomBytes } from 'node:crypto';
import { sha1, xor } from '../crypto/hash.js';
import { igeDecrypt, igeEncrypt } from '../crypto/ige.js';
import { generator, pad256, prime } from '../crypto/prime.js';
import { decodeService, encodeService } from '../tl/codec.js';
import { clientInner } from './parse.js';

export interface Nonces {
  readonly nonce: Buffer;
  readonly serverNonce: Buffer;
  readonly newNonce: Buffer;
}

/** Обмен Диффи — Хеллмана внутри временного ключа, выведенного из случайных чисел обеих сторон. */
export class KeyExchange {
  private readonly side = createDiffieHellman(prime, generator);
  private readonly key: Buffer;
  private readonly iv: Buffer;

  constructor(private readonly nonces: Nonces) {
    const { newNonce, serverNonce } = nonces;
    const newServer = sha1(newNonce, serverNonce);
    const serverNew = sha1(serverNonce, newNonce);
    this.key = Buffer.concat([newServer, serverNew.subarray(0, 12)]);
    this.iv = Buffer.concat([
      serverNew.subarray(12, 20),
      sha1(newNonce, newNonce),
      newNonce.subarray(0, 4),
    ]);
  }

  /** Что сервер показывает клиенту: простое, образующую и g^a. */
  offer(): Buffer {
    const inner = encodeService({
      _: 'server_DH_inner_data',
      nonce: this.nonces.nonce,
      serverNonce: this.nonces.serverNonce,
      g: generator,
      dhPrime: prime,
      gA: pad256(this.side.generateKeys()),
      serverTime: Math.floor(Date.now() / 1000),
    });
    const body = Buffer.concat([sha1(inner), inner]);
    const padding = randomBytes((16 - (body.length % 16)) % 16);
    return igeEncrypt(Buffer.concat([body, padding]), this.key, this.iv);
  }

  /** Общий ключ из ответа клиента. */
  agree(sealed: Buffer): Buffer {
    const plain = igeDecrypt(sealed, this.key, this.iv).subarray(20);
    return pad256(this.side.computeSecret(clientInner.parse(decodeService(plain)).gB));
  }

  /** Подтверждение, что ключи у сторон одинаковы. */
  proof(authKey: Buffer): Buffer {
    const aux = sha1(authKey).subarray(0, 8);
    return sha1(this.nonces.newNonce, Buffer.from([1]), aux).subarray(4);
  }

  get firstSalt(): bigint {
    const { newNonce, serverNonce } = this.nonces;
    return xor(newNonce.subarray(0, 8), serverNonce.subarray(0, 8)).readBigInt64LE();
  }
}
