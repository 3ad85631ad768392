// SDK виджетов: обычный сценарий, `<script src="/plugins/sdk.js"></script>`. Типы — ZvenoWidget из @zveno/plugin-sdk.
(() => {
  let port;
  let context;
  let calls = 0;
  let told = 0;
  let named = false;
  const waiting = new Map();
  const listeners = new Set();
  const ready = Promise.withResolvers();
  const root = document.documentElement;

  function say(message) {
    void ready.promise.then(() => port.postMessage(message));
  }

  /** Язык, тема и цвета страницы: стилям виджета довольно `var(--zveno-…)`. */
  function accept(given) {
    context = given;
    root.lang = given.locale;
    root.dataset.theme = given.theme;
    root.style.colorScheme = given.theme;
    for (const [name, value] of Object.entries(given.variables))
      if (name.startsWith('--zveno-')) root.style.setProperty(name, value);
    for (const listener of listeners) listener(given);
  }

  function refusal(message, status) {
    return Object.assign(new Error(message), { status });
  }

  function settle({ call, status, body, message }) {
    const asked = waiting.get(call);
    waiting.delete(call);
    if (!asked) return;
    if (message !== undefined) asked.reject(refusal(message, 0));
    else if (status < 400) asked.resolve(body);
    else asked.reject(refusal(wordsOf(body) ?? `HTTP ${status}`, status));
  }

  function wordsOf(body) {
    const words = typeof body === 'string' ? body : (body?.detail ?? body?.message);
    return typeof words === 'string' && words !== '' ? words : undefined;
  }

  function hear({ data }) {
    if (data?.kind === 'context') accept(data.context);
    else if (data?.kind === 'answer' || data?.kind === 'refused') settle(data);
  }

  function meet({ source, data, ports }) {
    if (port || source !== parent || data?.zveno !== 'init' || ports.length !== 1) return;
    [port] = ports;
    port.onmessage = hear;
    accept(data.context);
    ready.resolve(context);
  }

  function follow() {
    if (!named) tell(root.getBoundingClientRect().height);
  }

  function tell(height) {
    const wanted = Math.ceil(height);
    if (wanted === told) return;
    told = wanted;
    say({ kind: 'resize', height: wanted });
  }

  globalThis.zveno = Object.freeze({
    ready: ready.promise,
    get context() {
      return context;
    },
    onContext(listener) {
      listeners.add(listener);
      if (context) listener(context);
      return () => listeners.delete(listener);
    },
    call(route, { params, query, body } = {}) {
      calls += 1;
      const asked = Promise.withResolvers();
      waiting.set(calls, asked);
      say({
        kind: 'call',
        call: calls,
        route,
        ...(params && { params }),
        ...(query && { query }),
        ...(body !== undefined && { body }),
      });
      return asked.promise;
    },
    resize(height) {
      named = height !== undefined;
      if (named) tell(height);
      else follow();
    },
    toast(text, tone = 'info') {
      say({ kind: 'toast', text: String(text).slice(0, 500), tone });
    },
    open(address) {
      say({ kind: 'open', address });
    },
  });

  addEventListener('message', meet);
  // Высота рамки идёт за содержимым, пока виджет не назвал свою сам.
  new ResizeObserver(follow).observe(root);
  parent.postMessage({ zveno: 'hello' }, '*');
})();
