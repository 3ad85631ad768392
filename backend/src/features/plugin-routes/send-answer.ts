import type { Json } from '@zveno/contracts/json.js';
import type { Response } from 'express';
import { z } from 'zod';
import { badAnswer } from '../plugins/index.js';

const Answer = z.object({
  status: z.int().min(200).max(599).optional(),
  body: z.json().optional(),
  file: z
    .object({
      name: z.string().regex(/^[\p{L}\p{N} ._()-]{1,150}$/u),
      type: z.string().regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/),
      text: z.string(),
    })
    .optional(),
});

/**
 * Отдаёт ответ плагина: JSON или файл. Файл всегда сохраняют, а не показывают: страница от имени «Звена» достала бы до
 * всего, что видит человек.
 */
export function sendAnswer(response: Response, plugin: string, said: Json): void {
  const parsed = Answer.safeParse(said);
  if (!parsed.success) throw badAnswer(plugin);
  const { status, body, file } = parsed.data;
  response.setHeader('Cache-Control', 'no-store');
  if (file) {
    response.status(status ?? 200).attachment(file.name);
    response.type(`${file.type}; charset=utf-8`).send(file.text);
  } else if (body === undefined) response.status(status ?? 204).end();
  else response.status(status ?? 200).json(body);
}
