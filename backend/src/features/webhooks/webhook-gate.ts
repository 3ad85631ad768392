import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { Clock } from '../../ports/clock.js';
import { OwnerSecrets } from '../../runtime/activities/owner-secrets.js';
import { type Door, DoorBook } from './door-book.js';
import { FlowLimit } from './flow-limit.js';

/** Открытая дверь: её правила известны. */
export type OpenDoor = Door & { readonly rules: NonNullable<Door['rules']> };

const keyShape = /^[\w-]{32}$/;
/** Столько запросов в секунду идёт в одну дверь; запас — на пачку, накопленную чужой программой. */
const perSecond = 1_000;
const stock = 10_000;
/** Незнакомые адреса ищут в базе: перебор не должен занять её всю. */
const unknownPerSecond = 50;

/** Решает, впустить ли запрос: адрес, темп, метод, публикация, подпись. */
@Injectable()
export class WebhookGate {
  private readonly flows: FlowLimit;
  private readonly unknown: FlowLimit;

  constructor(
    private readonly doors: DoorBook,
    private readonly secrets: OwnerSecrets,
    clock: Clock,
  ) {
    this.flows = new FlowLimit(clock, perSecond, stock);
    this.unknown = new FlowLimit(clock, unknownPerSecond, unknownPerSecond * 4);
  }

  /** Проверки до чтения тела. Отказ — `DomainError`. */
  async enter(key: string, { method = '', socket }: IncomingMessage): Promise<OpenDoor> {
    const door = keyShape.test(key) ? await this.doors.find(key) : undefined;
    if (!door) {
      refuseOften(this.unknown.take(socket.remoteAddress ?? ''));
      throw new DomainError('webhooks.unknown', 'missing');
    }
    refuseOften(this.flows.take(`${door.chainId}:${door.nodeId}`));
    const { rules } = door;
    if (!rules) throw new DomainError('webhooks.not-published', 'conflict');
    if (!rules.methods.includes(method))
      throw new DomainError('webhooks.wrong-method', 'invalid', {
        methods: rules.methods.join(', '),
      });
    return { ...door, rules };
  }

  /** Подпись HMAC-SHA256 тела: шестнадцатеричная или base64, можно с приставкой `sha256=`. */
  async checkSignature(
    { chainId, rules: { signature } }: OpenDoor,
    { headers }: IncomingMessage,
    body: Buffer,
  ): Promise<void> {
    if (!signature) return;
    const secret = await this.secrets.value(chainId, signature.secret);
    if (secret === undefined) throw new DomainError('webhooks.secret-missing', 'conflict');
    const expected = createHmac('sha256', secret).update(body).digest();
    if (!isSame(expected, headers[signature.header]))
      throw new DomainError('webhooks.bad-signature', 'unauthenticated', {
        header: signature.header,
      });
  }
}

function refuseOften(seconds: number): void {
  if (seconds > 0) throw new DomainError('webhooks.too-many', 'busy', { seconds });
}

function isSame(expected: Buffer, sent: string | readonly string[] | undefined): boolean {
  if (typeof sent !== 'string') return false;
  const text = sent.trim().replace(/^sha256=/i, '');
  const given = Buffer.from(text, /^[\da-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
