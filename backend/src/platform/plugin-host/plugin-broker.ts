import type { Json } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginAsk } from '@zveno/contracts/plugin-messages.js';
import type { HttpCaller } from '../../ports/http-caller.js';
import type { HostedPlugin } from '../../ports/plugin-host.js';
import { type PluginReach, type ReachAsk, ReachRefused } from '../../ports/plugin-reach.js';
import type { LogLevel, PluginJournal } from './plugin-journal.js';
import type { PluginStorage } from './plugin-storage.js';

const mostAtOnce = 32;
const askMs = 30_000;
const mostAnswerBytes = 500_000;

/** Чем стойка выполняет просьбы. */
export interface BrokerTools {
  readonly caller: HttpCaller;
  readonly storage: PluginStorage;
  readonly reach: PluginReach;
  readonly journal: PluginJournal;
}

/** Стойка, где плагин просит наружное: каждая просьба сверяется с разрешённым, отказ виден в журнале. */
export class PluginBroker {
  /** Сколько просьб отклонено: не разрешено. */
  refusals = 0;
  private asking = 0;

  constructor(
    private readonly plugin: HostedPlugin,
    private readonly tools: BrokerTools,
  ) {}

  log(level: LogLevel, text: string | Localized): void {
    this.tools.journal.write(this.plugin.id, level, text);
  }

  async answer(request: PluginAsk, signal: AbortSignal): Promise<Json> {
    if (this.asking >= mostAtOnce) throw new Error(`Больше ${mostAtOnce} просьб сразу нельзя`);
    this.asking += 1;
    try {
      return await this.perform(request, AbortSignal.any([signal, AbortSignal.timeout(askMs)]));
    } finally {
      this.asking -= 1;
    }
  }

  private async perform(request: PluginAsk, signal: AbortSignal): Promise<Json> {
    if (request.method === 'http') return this.http(request, signal);
    if ('session' in request) return this.reach(request, signal);
    return this.keep(request);
  }

  private async keep(request: StorageAsk): Promise<Json> {
    const { id, granted } = this.plugin;
    const { storage } = this.tools;
    if (!granted.storage) throw this.refusal(noStorage);
    switch (request.method) {
      case 'storage.get':
        return storage.get(id, request.key);
      case 'storage.set':
        return storage.set(id, request.key, request.value);
      case 'storage.delete':
        return storage.delete(id, request.key);
      case 'storage.list':
        return storage.list(id, request.prefix);
      case 'storage.entries':
        return storage.entries(id, request.prefix, request.after);
      case 'storage.increment':
        return storage.increment(id, request.key, request.by);
    }
  }

  private async reach(request: ReachAsk, signal: AbortSignal): Promise<Json> {
    const [permission] = request.method.split('.', 1);
    if (permission !== 'telegram' && permission !== 'contacts')
      throw this.refusal(asked(request, { ru: 'такой нет', en: 'there is no such' }));
    if (!this.plugin.granted[permission])
      throw this.refusal(asked(request, noPermission(permission)));
    try {
      return await this.tools.reach.perform(this.plugin, request, signal);
    } catch (error) {
      if (!(error instanceof ReachRefused)) throw error;
      throw this.refusal(asked(request, error.reason));
    }
  }

  private async http(
    { verb, url, headers, body }: Extract<PluginAsk, { method: 'http' }>,
    signal: AbortSignal,
  ): Promise<Json> {
    const host = URL.parse(url)?.hostname.toLowerCase() ?? '';
    if (!hostsOf(this.plugin).some((it) => covers(it, host))) {
      throw this.refusal({
        ru: `Узел сети «${host}» плагину не разрешён`,
        en: `The host “${host}” is not allowed for the plugin`,
      });
    }
    const lower = Object.entries(headers).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value,
    ]);
    const answer = await this.tools.caller.call(
      {
        method: verb,
        url,
        headers: Object.fromEntries(lower),
        ...(body !== undefined && { body }),
        maxBytes: mostAnswerBytes,
        // Перенаправление увело бы на неразрешённый узел: его видит сам плагин.
        followRedirects: false,
      },
      signal,
    );
    return { ...answer };
  }

  private refusal(text: Localized): Error {
    this.refusals += 1;
    this.log('warning', text);
    return new Error(text.ru);
  }
}

const noStorage = {
  ru: 'Хранилище плагину не разрешено',
  en: 'The plugin is not allowed to use the storage',
};

const noPermission = (permission: string): Localized => ({
  ru: `разрешения ${permission} у плагина нет`,
  en: `the plugin has no permission ${permission}`,
});

const asked = ({ method }: PluginAsk, { ru, en }: Localized): Localized => ({
  ru: `Просьба ${method}: ${ru}`,
  en: `Request ${method}: ${en}`,
});

/** Узлы сети, разрешённые поимённо и названные администратором в настройках. */
function hostsOf({ granted, settings }: HostedPlugin): readonly string[] {
  const named = granted.networkFrom.flatMap((field) => {
    const address = settings[field];
    const host = typeof address === 'string' ? URL.parse(address)?.hostname : undefined;
    return host ? [host.toLowerCase()] : [];
  });
  return [...granted.network, ...named];
}

type StorageAsk = Extract<PluginAsk, { method: `storage.${string}` }>;

function covers(allowed: string, host: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}
