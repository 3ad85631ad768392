import { existsSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Installation } from '../platform/installation/open-installation.js';

/** Что человек видит, когда запуск удался: куда идти, что сделать первым, где данные и как остановить. */
export async function announce(
  app: INestApplication,
  { config, dataDir }: Installation,
): Promise<void> {
  const address = addressOf(await app.getUrl());
  const lines = config.roles.includes('api')
    ? [`Звено работает: ${address}`, await firstStep(app, config.frontendDir, address)]
    : [`Звено работает без API (роли: ${config.roles.join(', ')})`];
  lines.push(`Состояние: ${address}/api/health/ready`, `Данные: ${dataDir}`, 'Остановить: Ctrl+C');
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

async function firstStep(
  app: INestApplication,
  frontendDir: string,
  address: string,
): Promise<string> {
  if (!existsSync(path.join(frontendDir, 'index.html')))
    return `Интерфейс не собран, доступен только API: ${address}/api/docs`;
  const people = await app.get(DataSource).query<unknown[]>('select 1 from users limit 1');
  return people.length === 0
    ? `Начните с регистрации — первый человек становится администратором: ${address}/register`
    : `Вход: ${address}/login`;
}

/** `0.0.0.0` и `[::]` — это «все адреса»: в браузере такой не откроют. */
const addressOf = (url: string) => url.replace(/\/\/(0\.0\.0\.0|\[::1?\])/, '//127.0.0.1');
