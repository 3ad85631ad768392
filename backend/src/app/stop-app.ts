import { once } from 'node:events';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Drain } from '../features/health/index.js';
import type { InFlight } from './in-flight.js';

const DRAIN_MS = 10_000;
const CLOSE_MS = 10_000;

/**
 * Останавливает приложение: перестаёт принимать соединения, даёт договорить начатым ответам, закрывает модули.
 * @param hurried сигнал не ждать ответов: человек нажал Ctrl+C ещё раз.
 */
export async function stopApp(
  app: NestExpressApplication,
  inFlight: InFlight,
  hurried: AbortSignal,
): Promise<void> {
  const server: Server = app.getHttpServer();
  app.get(Drain).begin();
  server.close();
  const unfinished = await inFlight.finished(
    AbortSignal.any([AbortSignal.timeout(DRAIN_MS), hurried]),
  );
  if (unfinished > 0) process.stdout.write(`Оборвано незаконченных запросов: ${unfinished}\n`);
  server.closeAllConnections();
  await Promise.race([app.close(), once(AbortSignal.timeout(CLOSE_MS), 'abort')]);
}
