import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { problemOf } from './problem.js';

describe(problemOf.name, () => {
  it('читает документ RFC 9457 с замечаниями к полям', () => {
    const error = new HttpErrorResponse({
      status: 422,
      error: {
        code: 'request.invalid',
        detail: 'В запросе есть ошибки.',
        errors: [{ path: 'email', message: 'Нужен адрес почты' }],
      },
    });

    expect(problemOf(error)).toEqual({
      status: 422,
      code: 'request.invalid',
      detail: 'В запросе есть ошибки.',
      fields: [{ path: 'email', message: 'Нужен адрес почты' }],
      retryAfter: undefined,
    });
  });

  it('разбирает отказ, пришедший строкой: так отвечает запрос без тела удачного ответа', () => {
    const error = JSON.stringify({ code: 'telegram.string-invalid', detail: 'Не прочитать.' });
    const problem = problemOf(new HttpErrorResponse({ status: 422, error }));

    expect(problem).toMatchObject({ code: 'telegram.string-invalid', detail: 'Не прочитать.' });
  });

  it('берёт срок ожидания из Retry-After', () => {
    const error = new HttpErrorResponse({
      status: 429,
      headers: new HttpHeaders({ 'Retry-After': '30' }),
      error: { code: 'auth.locked', detail: 'Подождите' },
    });

    expect(problemOf(error).retryAfter).toBe(30);
  });

  it('обрыв связи называет своим кодом', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).code).toBe('client.offline');
  });

  it.each([['<html>502</html>'], [null], [[1, 2]], [{ code: 5, errors: 'нет' }]])(
    'ответ не по правилам (%j) не ломает экран',
    (body) => {
      const problem = problemOf(new HttpErrorResponse({ status: 502, error: body }));

      expect(problem.code).toBe('client.unexpected');
      expect(problem.fields).toEqual([]);
    },
  );

  it('ошибка самой программы — тоже отказ с кодом', () => {
    expect(problemOf(new TypeError('x')).code).toBe('client.unexpected');
  });
});
