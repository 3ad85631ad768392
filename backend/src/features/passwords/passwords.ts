import { Injectable } from '@nestjs/common';
import { type Argon2Cost, formatPhc, hashArgon2, matchesArgon2, parsePhc } from './argon2-phc.js';
import { Gate } from './gate.js';

/** Цена по рекомендации OWASP для argon2id: 19 МиБ, два прохода. */
const cost: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };

/** Ничей хеш: с ним сверяют пароль неизвестного человека, чтобы работа и время были теми же. */
const nobody = formatPhc({ cost, salt: Buffer.alloc(16), hash: Buffer.alloc(32) });

/** Хеши паролей. Два сразу: 38 МиБ памяти и половина пула потоков Node — потолок при любом наплыве. */
@Injectable()
export class Passwords {
  private readonly gate = new Gate(2, 100);

  async hash(password: string): Promise<string> {
    return formatPhc(await this.gate.run(() => hashArgon2(password, cost)));
  }

  /** Для неизвестного человека (`stored` пуст) делает ту же работу и отвечает «нет». */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    const parsed = parsePhc(stored ?? nobody);
    const matches = await this.gate.run(() => matchesArgon2(password, parsed));
    return matches && stored !== undefined;
  }

  /** Хеш посчитан по прежней цене: при удачном входе его пора пересчитать. */
  outdated(stored: string): boolean {
    const { memory, passes, parallelism } = parsePhc(stored).cost;
    return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
  }
}
