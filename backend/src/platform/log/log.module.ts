import { randomUUIDv7 } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { type LogFn, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { AppConfig } from '../../ports/app-config.js';
import { unstoppable } from './lost-output.js';

/** Заголовки с билетами в журнал не попадают; тела запросов не пишутся вовсе. */
const secretPaths = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
];

/** Сколько журнала ждёт в памяти, пока его некуда записать; дальше строки пропадают. */
const UNWRITTEN_BYTES = 8 * 1024 * 1024;

const acceptable = /^[\w.-]{8,64}$/;

/** Номер запроса: присланный прокси, если он годится, иначе свой. Возвращается в `X-Request-Id`. */
function requestId(request: IncomingMessage, response: ServerResponse): string {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && acceptable.test(sent) ? sent : randomUUIDv7();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** Nest перечисляет при запуске каждый модуль и маршрут: оператору это не новость. */
const startupNoise = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

const isStartupNoise = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  'context' in entry &&
  startupNoise.has(String(entry.context));

/** Журнал: строка JSON на событие, в терминале — читаемая строка. */
export const LogModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: ({ log }: AppConfig) => {
    const output = log.pretty
      ? pretty({ sync: true, singleLine: true, ignore: 'pid,hostname,req,res' })
      : unstoppable(pino.destination({ sync: false, maxLength: UNWRITTEN_BYTES }));
    const options = {
      level: log.level,
      genReqId: requestId,
      hooks: {
        logMethod(this: Logger, entry: Parameters<LogFn>, write: LogFn, level: number) {
          const wanted = level > (pino.levels.values['info'] ?? 30) || !isStartupNoise(entry[0]);
          if (wanted || this.isLevelEnabled('debug')) write.apply(this, entry);
        },
      },
      redact: { paths: secretPaths, censor: '[скрыто]' },
      autoLogging: { ignore: (request: IncomingMessage) => !request.url?.startsWith('/api') },
      customLogLevel: (_: IncomingMessage, response: ServerResponse) =>
        response.statusCode >= 500 ? ('error' as const) : ('debug' as const),
    };
    return { pinoHttp: [options, output] as const };
  },
});
