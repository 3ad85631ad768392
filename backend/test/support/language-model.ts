import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

interface Asked {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly json_schema: { readonly schema: { readonly properties: Record<string, Wanted> } };
  };
}

interface Wanted {
  readonly enum?: readonly (string | null)[];
}

/**
 * Служба Chat Completions на этой машине. Отвечает по правилам: без схемы — последними словами и числом реплик,
 * по схеме — тем значением перечисления, которое встретилось в тексте, или первым числом из него.
 */
export class LanguageModel {
  readonly asked: Asked[] = [];
  private constructor(private readonly server: Server) {}

  static async open(): Promise<LanguageModel> {
    const server = createServer((request, response) => {
      void json(request).then((body) => {
        const asked = body as Asked;
        model.asked.push(asked);
        const content = contentFor(asked);
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 40 } }),
        );
      });
    });
    const model = new LanguageModel(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return model;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

function contentFor({ messages, response_format: format }: Asked): string {
  const text = messages.at(-1)?.content ?? '';
  if (!format) return `${text}! Реплик: ${messages.length}`;
  const fields = Object.entries(format.json_schema.schema.properties);
  const values = fields.map(([name, wanted]) => [name, valueFor(wanted, text)] as const);
  return JSON.stringify(Object.fromEntries(values));
}

function valueFor({ enum: topics }: Wanted, text: string): string | null {
  if (!topics) return /\d+/.exec(text)?.[0] ?? null;
  return topics.find((topic) => topic !== null && text.toLowerCase().includes(topic)) ?? null;
}
