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
    const failure = { code: 'task.cancelled', message: 'Остановлено вручную' };

    expect(failureWords(failure, 'en')).toBe('Stopped by hand');
    expect(failureWords(failure, 'ru')).toBe('Остановлено вручную');
  });

  it('чужой текст не трогает, а место в скрипте переводит', () => {
    const failure = { code: 'script.error', message: 'TypeError: x is not a function (строка 3)' };

    expect(failureWords(failure, 'en')).toBe('TypeError: x is not a function (line 3)');
  });
});
