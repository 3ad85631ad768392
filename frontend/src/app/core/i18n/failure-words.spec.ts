/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stopReasons } from '@zveno/contracts/stop-reason.js';
import { failureWords } from './failure-words.js';

describe('failureWords', () => {
  it('по-русски оставляет слова сервера: в них подробности', () => {
    const failure = { code: 'http.network', message: 'Нет ответа: такого имени нет' };

    expect(failureWords(failure, 'ru')).toBe('Нет ответа: такого имени нет');
  });

  it('по-английски говорит по коду и переносит число', () => {
    const failure = { code: 'http.status', message: 'Сервер ответил кодом 404' };

    expect(failureWords(failure, 'en')).toBe('The server answered with status 404');
  });

  it('отказ Telegram называет словами, незнакомый — кодом', () => {
    const [known, other] = ['PEER_FLOOD', 'ODD_ERROR'].map((code) => ({
      code,
      message: `Telegram отказал: ${code}`,
    }));

    expect(known && failureWords(known, 'ru')).toBe('Telegram запретил писать незнакомым людям');
    expect(other && failureWords(other, 'en')).toBe('Telegram refused: ODD_ERROR');
  });

  it('причину остановки говорит на языке человека', () => {
    for (const [code, words] of Object.entries(stopReasons)) {
      const failure = { code, message: 'слова сервера' };

      expect(failureWords(failure, 'en')).toBe(words.en);
      expect(failureWords(failure, 'ru')).toBe(words.ru);
    }
  });

  it('остановленное прежней версией, без кода причины, остаётся понятным', () => {
    const failure = { code: 'task.cancelled', message: 'Остановлено вручную' };

    expect(failureWords(failure, 'en')).toBe('The task was stopped');
    expect(failureWords(failure, 'ru')).toBe('Остановлено вручную');
  });

  it('чужой текст не трогает, а место в скрипте переводит', () => {
    const failure = { code: 'script.error', message: 'TypeError: x is not a function (строка 3)' };

    expect(failureWords(failure, 'en')).toBe('TypeError: x is not a function (line 3)');
  });

  it('у каждого сбоя, который пишет сервер, есть английские слова', () => {
    const unsaid = failureCodes().filter((code) =>
      /[а-яё]/i.test(failureWords({ code, message: 'слова сервера' }, 'en')),
    );

    // Здесь говорит не сервер, а скрипт и сам сбой: их слова не переводят.
    expect(unsaid).toEqual(['delivery.unexpected', 'script.error']);
  });
});

/** Коды сбоев узлов, действий и доставки — из самих исходников. */
function failureCodes(): string[] {
  const roots = ['engine/src', 'src/runtime', 'src/platform/http', 'src/platform/script'];
  const files = roots.flatMap((root) =>
    sourcesIn(path.resolve(__dirname, '../../../../../backend', root)),
  );
  const code = /(?:NodeFailure\(|fail(?:ed|Row)?\([\w\s,]*?|code: )\s*'([a-z]+\.[a-z-]+)'/g;
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(code)].map(([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec\.ts$|testing\//.test(name))
    .map((name) => path.join(folder, name));
}
