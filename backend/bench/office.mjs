// Человек за REST: заводит цепочки и аккаунты теми же дверями, что и страница.
const admin = { email: 'bench@example.org', password: 'вполне длинный пароль', name: 'Замер' };

export class Office {
  constructor(url) {
    this.url = url;
  }

  /** Первый приход регистрирует администратора, следующие — входят. */
  static async enter(url) {
    const office = new Office(url);
    const { firstPerson } = await office.get('/auth/policy');
    const { email, password } = admin;
    const { accessToken } = firstPerson
      ? await office.post('/auth/register', admin)
      : await office.post('/auth/login', { email, password });
    office.bearer = accessToken;
    return office;
  }

  get(path) {
    return this.#ask('GET', path);
  }

  post(path, body, revision) {
    return this.#ask('POST', path, body, revision);
  }

  put(path, body, revision) {
    return this.#ask('PUT', path, body, revision);
  }

  patch(path, body, revision) {
    return this.#ask('PATCH', path, body, revision);
  }

  remove(path) {
    return this.#ask('DELETE', path);
  }

  /** Ставит плагин архивом. */
  install(archive) {
    return this.#ask('POST', '/plugins', archive);
  }

  async settings(changes) {
    const { revision } = await this.get('/settings');
    await this.patch('/settings', changes, revision);
  }

  async publish(document) {
    const { id, revision } = await this.post('/chains', { document });
    await this.post(`/chains/${id}/publish`, { people: 'finish' }, revision);
    return id;
  }

  /** Адрес вебхука опубликованной цепочки. */
  async door(chainId) {
    const { items } = await this.get(`/chains/${chainId}/webhooks`);
    return items[0].url;
  }

  async #ask(method, path, body, revision) {
    const raw = Buffer.isBuffer(body);
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      },
      ...(body && { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
