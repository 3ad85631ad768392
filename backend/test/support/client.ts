import request from 'supertest';
import type { Person } from './people.js';
import type { TestApp } from './test-app.js';

/** Запросы к API от имени вошедшего человека. */
export class Client {
  constructor(
    private readonly running: TestApp,
    private readonly person: Person,
  ) {}

  get bearer(): string {
    return this.person.bearer;
  }

  /** Тот же человек у другого экземпляра приложения. */
  at(running: TestApp): Client {
    return new Client(running, this.person);
  }

  get(path: string): request.Test {
    return this.signed(request(this.running.url).get(`/api${path}`));
  }

  post(path: string, body?: object, revision?: number): request.Test {
    return this.seen(request(this.running.url).post(`/api${path}`), revision).send(body);
  }

  put(path: string, body: object, revision?: number): request.Test {
    return this.seen(request(this.running.url).put(`/api${path}`), revision).send(body);
  }

  patch(path: string, body: object, revision?: number): request.Test {
    return this.seen(request(this.running.url).patch(`/api${path}`), revision).send(body);
  }

  delete(path: string, revision?: number): request.Test {
    return this.seen(request(this.running.url).delete(`/api${path}`), revision);
  }

  /** Правка поверх увиденной редакции. */
  private seen(sent: request.Test, revision: number | undefined): request.Test {
    const signed = this.signed(sent);
    return revision === undefined ? signed : signed.set('If-Match', `"${revision}"`);
  }

  private signed(sent: request.Test): request.Test {
    return sent.set('Authorization', this.person.bearer);
  }
}
