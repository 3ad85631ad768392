import type { DestinationStream, pino } from 'pino';

type Destination = ReturnType<typeof pino.destination>;

const ignore = (): void => undefined;

/**
 * Слова процесса могут потерять читателя: труба закрыта, диск под файлом полон. Работа от этого не останавливается,
 * пропадают только слова. Без слушателя такая ошибка потока — необработанное исключение, а сказать о нём некому.
 */
export function surviveLostOutput(): void {
  process.stdout.on('error', ignore);
  process.stderr.on('error', ignore);
}

/** То же для журнала: он пишет в вывод сам. */
export function unstoppable(destination: Destination): DestinationStream {
  return destination.on('error', () => {
    // При выходе pino дописывает остаток, и места на полном диске sonic-boom ждал бы вечно.
    destination.flushSync = ignore;
  });
}
