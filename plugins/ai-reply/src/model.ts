import type { Http, Json, JsonObject } from '@zveno/plugin-sdk';
import { z } from 'zod';
import type { AiSettings } from './settings.js';

export interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface Completion {
  readonly text: string;
  readonly tokens: number;
}

/** Как просить модель: ответ по схеме или обычный текст. */
export interface Wish {
  readonly turns: readonly Turn[];
  readonly temperature: number;
  readonly maxTokens: number;
  /** JSON Schema ответа. */
  readonly schema?: JsonObject;
}

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z.object({ total_tokens: z.number() }).optional(),
});

/** Языковая модель за адресом, совместимым с OpenAI Chat Completions. */
export class Model {
  constructor(
    private readonly http: Http,
    private readonly settings: AiSettings,
  ) {}

  /** Бросает слова для человека: что ответила служба и что проверить. */
  async complete(wish: Wish, key: string): Promise<Completion> {
    const { endpoint, key: secret, model } = this.settings;
    const { status, body } = await this.http.request(
      `${endpoint.replace(/\/+$/, '')}/chat/completions`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(secret !== '' && { authorization: `Bearer ${secret}` }),
        },
        body: JSON.stringify(requestOf(model, wish)),
      },
    );
    if (status !== 200) throw new Error(`Служба ИИ ответила ${status}: ${reasonOf(body)}`);
    const answer = Answer.safeParse(body);
    if (!answer.success) throw new Error('Служба ИИ ответила не по правилам Chat Completions');
    const { choices, usage } = answer.data;
    const text = choices[0]?.message.content ?? '';
    return { text, tokens: usage?.total_tokens ?? guessed(wish, text) };
  }
}

function requestOf(model: string, { turns, temperature, maxTokens, schema }: Wish): object {
  return {
    model,
    messages: turns,
    temperature,
    max_tokens: maxTokens,
    ...(schema && {
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', strict: true, schema },
      },
    }),
  };
}

/** Служба не сказала, сколько потратила: четыре знака на токен. */
function guessed({ turns }: Wish, text: string): number {
  const chars = turns.reduce((sum, { content }) => sum + content.length, text.length);
  return Math.ceil(chars / 4);
}

function reasonOf(body: Json): string {
  const parsed = z.object({ error: z.object({ message: z.string() }) }).safeParse(body);
  const text = parsed.success ? parsed.data.error.message : JSON.stringify(body);
  return text.slice(0, 300);
}
