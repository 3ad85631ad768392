import type { Account } from '../accounts/account.js';
import type { Fault } from '../faults/faults.js';
import { methods } from '../methods/methods.js';
import type { Session } from '../session/session.js';
import { encode } from '../tl/codec.js';
import { schemaFor } from '../tl/layers.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';
import { Refusal } from './refusal.js';
import { readRequest } from './request.js';
import { refusalBody, resultBody } from './results.js';

interface Running {
  readonly session: Session;
  readonly messageId: bigint;
  readonly request: TlObject;
  readonly account: Account | undefined;
}

/** Исполняет вызовы по порядку: неприятность до, метод, неприятность после, ответ в слое клиента. */
export class Dispatcher {
  constructor(private readonly world: World) {}

  call(session: Session, messageId: bigint, body: Buffer): void {
    const { key } = session;
    const { method: request, layer, device, withoutUpdates } = readRequest(body, key.layer);
    key.layer = layer ?? key.layer;
    key.device = device ?? key.device;
    const account = this.world.authorisations.accountOf(key);
    session.wantsUpdates ||= account !== undefined && !withoutUpdates;
    const running = { session, messageId, request, account: account ?? this.named(request) };
    const fault = this.world.faults.take(running.account, request._);
    const outcome = this.run(running, fault);
    session.wantsUpdates ||=
      !withoutUpdates && this.world.authorisations.accountOf(key) !== undefined;
    this.world.ledger.called({ account: running.account, method: request._, outcome });
  }

  /** Чем кончилось — для журнала вызовов. */
  private run(running: Running, fault: Fault | undefined): string | undefined {
    const { session, messageId } = running;
    if (fault?.kind === 'silence') {
      session.received.forget(messageId);
      return 'silence';
    }
    if (fault?.when === 'before') return this.spoilBefore(running, fault);
    const result = this.result(running);
    if (fault?.kind === 'cut') session.cut();
    const spoiled = fault?.kind === 'error' ? new Refusal(fault.error) : undefined;
    session.answer(messageId, spoiled ? refusalBody(messageId, spoiled) : result.body);
    return spoiled?.text ?? (fault ? 'cut' : result.refusal);
  }

  private spoilBefore({ session, messageId }: Running, fault: Exclude<Fault, { kind: 'silence' }>) {
    if (fault.kind === 'error') {
      session.answer(messageId, refusalBody(messageId, new Refusal(fault.error)));
      return fault.error;
    }
    session.received.forget(messageId);
    session.cut();
    return 'cut';
  }

  private result(running: Running): { body: Buffer; refusal?: string } {
    const { session, messageId, request } = running;
    try {
      const answer = this.method(running).run({
        world: this.world,
        session,
        key: session.key,
        request,
      });
      return { body: resultBody(messageId, encode(schemaFor(session.key.layer), answer)) };
    } catch (error) {
      const refusal = this.refusalFor(error, request);
      return { body: refusalBody(messageId, refusal), refusal: refusal.text };
    }
  }

  private method({ session, request }: Running) {
    this.refuseSecondHolder(session);
    if (session.key.refusal) throw new Refusal(session.key.refusal);
    const found = methods.get(request._);
    if (!found) throw new Refusal('METHOD_INVALID');
    return found;
  }

  private refuseSecondHolder(session: Session): void {
    const { key } = session;
    if (this.world.policies.twoHolders === 'tolerated' || !session.wantsUpdates) return;
    const other = [...key.holders].some((each) => each !== session && each.wantsUpdates);
    if (other) key.refusal = 'AUTH_KEY_DUPLICATED';
  }

  private refusalFor(error: unknown, request: TlObject): Refusal {
    if (error instanceof Refusal) {
      if (/^(METHOD|INPUT_REQUEST)_INVALID$/.test(error.text)) this.problem(error, request);
      return error;
    }
    this.problem(error, request);
    return new Refusal('INTERNAL');
  }

  private problem(error: unknown, request: TlObject): void {
    this.world.problems.push(new Error(`Метод ${request._}: ${String(error)}`, { cause: error }));
  }

  /** Кого касается вызов, пока никто не вошёл: вход узнаётся по телефону. */
  private named(request: TlObject): Account | undefined {
    const phone = request['phoneNumber'];
    return typeof phone === 'string' ? this.world.accounts.byPhone(phone) : undefined;
  }
}
