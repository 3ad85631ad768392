import { once } from 'node:events';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  type Installation,
  type InstallationWatch,
  openInstallation,
  planInstallation,
} from '../platform/installation/open-installation.js';
import { surviveLostOutput } from '../platform/log/lost-output.js';
import { portRefusal } from '../platform/installation/port-check.js';
import { errorCode, StartRefused } from '../platform/start-refused.js';
import type { AppConfig } from '../ports/app-config.js';
import type { createApp as CreateAppFunction } from './create-app.js';
import { InFlight } from './in-flight.js';
import { StopRequest } from './stop-request.js';

type CreateApp = typeof CreateAppFunction;

/** Метаданные декораторов нужны раньше любого класса приложения. */
async function loadApp(): Promise<{ readonly createApp: CreateApp }> {
  await import('reflect-metadata');
  return import('./create-app.js');
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

/** Вся жизнь процесса: подготовка, работа до просьбы остановиться, остановка. Возвращает код выхода. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  surviveLostOutput();
  const life = new Life();
  try {
    return await life.run(env);
  } catch (error) {
    complain(error instanceof StartRefused ? error.message : describeBug(error));
    return 1;
  }
}

const describeBug = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

class Life implements InstallationWatch {
  private readonly stop = new StopRequest();
  private code = 0;

  async run(env: NodeJS.ProcessEnv): Promise<number> {
    this.stop.listen();
    process.on('uncaughtException', (error) => this.fail(describeBug(error)));
    const plan = await planInstallation(env);
    // Код приложения загружается, пока запускается встроенная база; отказавшему запуску он не нужен вовсе.
    // Внешнюю ждать не приходится, а загрузка на занятой машине съела бы срок соединения с ней.
    const loading = plan.environment.DATABASE_URL === undefined ? loadApp() : undefined;
    loading?.catch(() => undefined);
    const installation = await openInstallation(plan, this);
    try {
      const { createApp } = await (loading ?? loadApp());
      if (!this.stop.asked.aborted) await this.work(installation, createApp);
    } finally {
      await installation.close();
    }
    say('Звено остановлено.');
    return this.code;
  }

  progress(step: string): void {
    say(step);
  }

  crashed(how: string): void {
    complain(`Встроенный PostgreSQL неожиданно завершился (${how}). Запускаю его снова.`);
  }

  recovered(milliseconds: number): void {
    complain(`Встроенный PostgreSQL снова работает: ${Math.round(milliseconds)} мс.`);
  }

  lost(cause: unknown): void {
    this.fail(`Встроенный PostgreSQL не удалось поднять, останавливаюсь.\n${describeBug(cause)}`);
  }

  private fail(text: string): void {
    complain(text);
    this.code = 1;
    this.stop.ask();
  }

  private async work(installation: Installation, createApp: CreateApp): Promise<void> {
    const inFlight = new InFlight();
    const app = await createApp(installation.config);
    inFlight.watch(app.getHttpServer());
    await listen(app, installation.config);
    const { announce } = await import('./announce.js');
    await announce(app, installation);
    if (!this.stop.asked.aborted) await once(this.stop.asked, 'abort');
    say('Останавливаюсь: заканчиваю начатые ответы. Ещё раз Ctrl+C — не ждать их.');
    const { stopApp } = await import('./stop-app.js');
    await stopApp(app, inFlight, this.stop.hurried);
  }
}

async function listen(app: NestExpressApplication, { host, port }: AppConfig): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw /^E[A-Z]+$/.test(errorCode(error)) ? portRefusal(error, host, port) : error;
  }
}
