import { randomBytes } from 'node:crypto';
import type { RsaKey } from '../crypto/rsa-key.js';
import { decodeService } from '../tl/codec.js';
import type { TlObject } from '../tl/object.js';
import { KeyExchange } from './exchange.js';
import { newFactors } from './factors.js';
import { handshakeRequest, innerData, type HandshakeRequest } from './parse.js';

export type KeyMade = (authKey: Buffer, firstSalt: bigint) => void;

/** Рукопожатие одного соединения: три вопроса клиента, в конце — новый ключ. */
export class Handshake {
  private nonce = Buffer.alloc(16);
  private readonly serverNonce = randomBytes(16);
  private exchange: KeyExchange | undefined;

  constructor(
    private readonly rsa: RsaKey,
    private readonly keyMade: KeyMade,
  ) {}

  answer(message: Buffer): TlObject {
    const request = handshakeRequest.parse(decodeService(message));
    switch (request._) {
      case 'req_pq':
      case 'req_pq_multi':
        return this.begin(request.nonce);
      case 'req_DH_params':
        return this.offer(request);
      case 'set_client_DH_params':
        return this.finish(request);
    }
  }

  private begin(nonce: Buffer): TlObject {
    this.nonce = Buffer.from(nonce);
    return {
      _: 'resPQ',
      ...this.both,
      ...newFactors(),
      fingerprints: [this.rsa.open.fingerprint],
    };
  }

  private offer(request: Extract<HandshakeRequest, { _: 'req_DH_params' }>): TlObject {
    const plain = this.rsa.unwrap(request.encryptedData);
    if (!plain) throw new Error('RSA_PAD не сошёлся');
    const { newNonce } = innerData.parse(decodeService(plain));
    this.exchange = new KeyExchange({ ...this.both, newNonce: Buffer.from(newNonce) });
    return { _: 'server_DH_params_ok', ...this.both, encryptedAnswer: this.exchange.offer() };
  }

  private finish(request: Extract<HandshakeRequest, { _: 'set_client_DH_params' }>): TlObject {
    if (!this.exchange) throw new Error('Ответ на обмен пришёл раньше вопроса');
    const authKey = this.exchange.agree(request.encryptedData);
    this.keyMade(authKey, this.exchange.firstSalt);
    return { _: 'dh_gen_ok', ...this.both, newNonceHash1: this.exchange.proof(authKey) };
  }

  private get both() {
    return { nonce: this.nonce, serverNonce: this.serverNonce };
  }
}
