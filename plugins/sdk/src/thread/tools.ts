import type { Json, JsonObject } from '@zveno/contracts/json.js';
import { isJsonList, isJsonObject } from '@zveno/contracts/json.js';
import type { PluginSays } from '@zveno/contracts/plugin-messages.js';
import type { PluginTools } from '../define-plugin.js';
import { Http } from '../http.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { Log } from '../log.js';
import { Settings } from '../settings.js';
import { Storage } from '../storage.js';
import type { StoredEntry } from '../storage.js';
import { AskedContacts } from './asked-contacts.js';
import { AskedTelegram } from './asked-telegram.js';
import type { Link } from './link.js';

class AskedHttp extends Http {
  constructor(private readonly link: Link) {
    super();
  }

  async request(url: string, request: HttpRequest = {}): Promise<HttpReply> {
    const { method = 'GET', headers = {}, body } = request;
    const verb = method.toUpperCase();
    const asked = {
      method: 'http' as const,
      verb,
      url,
      headers,
      ...(body !== undefined && { body }),
    };
    return replyOf(await this.link.ask(asked));
  }
}

function replyOf(answer: Json): HttpReply {
  const { status, headers, body } = isJsonObject(answer) ? answer : {};
  const texts = Object.entries(isJsonObject(headers) ? headers : {});
  return {
    status: Number(status),
    headers: Object.fromEntries(
      texts.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
    body: body ?? null,
  };
}

class AskedStorage extends Storage {
  constructor(private readonly link: Link) {
    super();
  }

  get(key: string): Promise<Json> {
    return this.link.ask({ method: 'storage.get', key });
  }

  async set(key: string, value: Json): Promise<void> {
    await this.link.ask({ method: 'storage.set', key, value });
  }

  async delete(key: string): Promise<void> {
    await this.link.ask({ method: 'storage.delete', key });
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys = await this.link.ask({ method: 'storage.list', prefix });
    return isJsonList(keys) ? keys.map(String) : [];
  }

  async entries(prefix: string, after = ''): Promise<readonly StoredEntry[]> {
    const pairs = await this.link.ask({ method: 'storage.entries', prefix, after });
    return (isJsonList(pairs) ? pairs : []).map((pair) => {
      const { key, value = null } = isJsonObject(pair) ? pair : {};
      return { key: typeof key === 'string' ? key : '', value };
    });
  }

  async increment(key: string, by: number): Promise<number> {
    return Number(await this.link.ask({ method: 'storage.increment', key, by }));
  }
}

class SpokenLog extends Log {
  constructor(private readonly link: Link) {
    super();
  }

  info(text: string): void {
    this.say('info', text);
  }

  warning(text: string): void {
    this.say('warning', text);
  }

  error(text: string): void {
    this.say('error', text);
  }

  private say(level: Extract<PluginSays, { kind: 'log' }>['level'], text: string): void {
    this.link.say({ kind: 'log', level, text: text.slice(0, 2_000) });
  }
}

class GivenSettings extends Settings {
  constructor(readonly values: JsonObject) {
    super();
  }
}

export function toolsOf(link: Link, settings: JsonObject): PluginTools {
  return {
    http: new AskedHttp(link),
    storage: new AskedStorage(link),
    settings: new GivenSettings(settings),
    log: new SpokenLog(link),
    telegram: new AskedTelegram(link),
    contacts: new AskedContacts(link),
  };
}
