import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent } from 'undici';
import { type HttpAnswer, type HttpCall, HttpCaller } from '../../ports/http-caller.js';
import { NameLookup } from '../../ports/name-lookup.js';
import { OpenTargets } from './address-guard.js';
import { Exchange, type Received } from './exchange.js';
import { failedCall, tooManyRedirects } from './failed-call.js';
import { guardedLookup } from './guarded-lookup.js';
import { PrivateTargets } from './private-targets.js';
import { readAnswer } from './read-answer.js';
import { type Leg, redirectedLeg } from './redirect.js';
import { targetOf } from './target.js';

const mostRedirects = 5;
const connectMs = 10_000;
const idleMs = 15_000;
const perHost = 32;

/** Запросы через undici: соединения живут между запросами, до 32 на сервер. */
@Injectable()
export class UndiciCaller extends HttpCaller implements OnApplicationShutdown {
  private agent: Agent | undefined;
  private openedFor: OpenTargets | undefined;

  constructor(
    private readonly names: NameLookup,
    private readonly targets: PrivateTargets,
  ) {
    super();
  }

  async call(call: HttpCall, signal: AbortSignal): Promise<HttpAnswer> {
    const targets = await this.targets.current();
    try {
      const received = await this.follow(call, targets, signal);
      return await readAnswer(received, call.maxBytes);
    } catch (error) {
      throw failedCall(error, signal);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent?.destroy();
  }

  private async follow(
    call: HttpCall,
    targets: OpenTargets,
    signal: AbortSignal,
  ): Promise<Received> {
    const { method, body, credentials } = call;
    const headers = { 'user-agent': 'zveno', ...call.headers };
    let leg: Leg = {
      url: targetOf(call.url, undefined, targets),
      method,
      headers,
      body,
      credentials,
    };
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const received = await this.send(leg, call.maxBytes, this.agentFor(targets), signal);
      const next = call.followRedirects ? redirectedLeg(leg, received, targets) : undefined;
      if (!next) return received;
      leg = next;
    }
    throw tooManyRedirects(mostRedirects);
  }

  private async send(
    { url, method, headers, body, credentials }: Leg,
    maxBytes: number,
    agent: Agent,
    signal: AbortSignal,
  ): Promise<Received> {
    signal.throwIfAborted();
    const exchange = new Exchange(maxBytes, signal);
    const path = url.pathname + url.search;
    const all = { ...headers, ...credentials };
    agent.dispatch(
      { origin: url.origin, path, method, headers: all, ...(body !== undefined && { body }) },
      exchange,
    );
    return exchange.received;
  }

  /** Соединения, открытые по прежней настройке, не должны пережить её: вслед за ней меняется и агент. */
  private agentFor(targets: OpenTargets): Agent {
    if (this.agent && this.openedFor === targets) return this.agent;
    void this.agent?.close().catch(() => undefined);
    this.openedFor = targets;
    this.agent = new Agent({
      connections: perHost,
      keepAliveTimeout: idleMs,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: connectMs, lookup: guardedLookup(this.names, targets) },
    });
    return this.agent;
  }
}
