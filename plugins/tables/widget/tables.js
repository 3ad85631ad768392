/* Таблицы на странице плагина: смотреть, править, обменивать с Excel. */
const at = (id) => document.getElementById(id);
const state = { words: {}, tables: [], table: '', columns: [], rows: [], full: false };

function cell(tag, text, className = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function button(text, act, className = '') {
  const element = cell('button', text, className);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** Любая беда — словами человеку. */
function attempt(work) {
  return async (event) => {
    try {
      await work(event);
    } catch (error) {
      zveno.toast(error.message, 'error');
    }
  };
}

/** Второе нажатие подтверждает удаление. */
function twice(work) {
  return attempt(async ({ currentTarget }) => {
    if (currentTarget.dataset.asked) return work();
    currentTarget.dataset.asked = '1';
    currentTarget.textContent = state.words.sure;
  });
}

const path = (more = {}) => ({ params: { table: state.table, ...more } });

async function loadTables(wanted = state.table) {
  state.tables = await zveno.call('tables');
  const names = state.tables.map(({ name }) => name);
  state.table = names.includes(wanted) ? wanted : (names[0] ?? '');
  at('tables').replaceChildren(...names.map((name) => new Option(name, name)));
  at('tables').value = state.table;
  await loadRows();
}

async function loadRows(after = '') {
  if (state.table === '') return show({ columns: [], rows: [] });
  const query = { after, text: at('search').value };
  const page = await zveno.call('rows', { ...path(), query });
  show(after === '' ? page : { columns: page.columns, rows: [...state.rows, ...page.rows] });
  at('more').hidden = page.rows.length < 100;
}

function show({ columns, rows }) {
  Object.assign(state, { columns, rows });
  const { words, table } = state;
  for (const id of ['export', 'drop', 'add', 'import']) at(id).disabled = table === '';
  at('import').disabled = false;
  const head = cell('tr', '');
  head.append(...columns.map((name) => cell('th', name)), cell('th', ''));
  at('head').replaceChildren(head);
  at('body').replaceChildren(...rows.map(rowLine));
  at('sheet').hidden = rows.length === 0;
  at('empty').hidden = rows.length > 0;
  if (table === '') at('empty').textContent = words.noTables;
  else at('empty').textContent = at('search').value ? words.notFound : words.noRows;
  if (rows.length === 0) at('more').hidden = true;
}

function rowLine(row) {
  const line = cell('tr', '');
  const acts = cell('td', '', 'acts');
  const remove = twice(async () => {
    await zveno.call('remove-row', path({ row: row.id }));
    await loadRows();
  });
  acts.append(
    button(state.words.edit, () => openRow(row)),
    ' ',
    button(state.words.remove, remove, 'danger'),
  );
  line.append(...state.columns.map((name) => cell('td', row.values[name] ?? '')), acts);
  return line;
}

/** Окно с полями; отдаёт написанное или ничего. */
function ask(title, fields) {
  at('edit-title').textContent = title;
  const inputs = fields.map(({ label, value }) => {
    const box = cell('label', label, 'field');
    const input = document.createElement('input');
    input.value = value;
    box.append(input);
    return { box, input };
  });
  at('fields').replaceChildren(...inputs.map(({ box }) => box));
  at('edit').returnValue = '';
  at('edit').showModal();
  return new Promise((resolve) => {
    at('edit').addEventListener(
      'close',
      () => {
        const saved = at('edit').returnValue === 'save';
        resolve(saved ? inputs.map(({ input }) => input.value.trim()) : undefined);
      },
      { once: true },
    );
  });
}

const openRow = attempt(async (row) => {
  const { columns, words } = state;
  const old = row.values ?? {};
  const given = await ask(
    words.row,
    columns.map((label) => ({ label, value: old[label] ?? '' })),
  );
  if (!given) return;
  const values = Object.fromEntries(columns.map((name, index) => [name, given[index]]));
  if (row.id) await zveno.call('change-row', { ...path({ row: row.id }), body: { values } });
  else await zveno.call('add-row', { ...path(), body: { values } });
  await loadRows();
});

async function importText(text, suggested) {
  const [table] =
    (await ask(state.words.import, [{ label: state.words.name, value: suggested }])) ?? [];
  if (!table) return;
  const { added } = await zveno.call('import', { params: { table }, body: { text } });
  zveno.toast(state.words.added + added, 'success');
  await loadTables(table);
}

async function newTable() {
  const { name, columns } = state.words;
  const [table, list] =
    (await ask(state.words.newTable, [
      { label: name, value: '' },
      { label: columns, value: '' },
    ])) ?? [];
  if (!table) return;
  const names = list.split(',').map((it) => it.trim());
  await zveno.call('new-table', { params: { table }, body: { columns: names.filter(Boolean) } });
  await loadTables(table);
}

function listen() {
  at('tables').addEventListener(
    'change',
    attempt(() => {
      state.table = at('tables').value;
      return loadRows();
    }),
  );
  at('search').addEventListener(
    'change',
    attempt(() => loadRows()),
  );
  at('new').addEventListener('click', attempt(newTable));
  at('add').addEventListener('click', () => openRow({}));
  at('more').addEventListener(
    'click',
    attempt(() => loadRows(state.rows.at(-1)?.id ?? '')),
  );
  at('import').addEventListener('click', () => at('file').click());
  at('file').addEventListener(
    'change',
    attempt(async () => {
      const [file] = at('file').files;
      if (file)
        await importText(await file.text(), state.table || file.name.replace(/\.csv$/i, ''));
      at('file').value = '';
    }),
  );
  at('export').addEventListener(
    'click',
    attempt(() => zveno.call('export', path())),
  );
  // Форм у рамки виджета нет: окно закрывают кнопки и Enter.
  at('cancel').addEventListener('click', () => at('edit').close(''));
  at('save').addEventListener('click', () => at('edit').close('save'));
  at('fields').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') at('edit').close('save');
  });
  at('drop').addEventListener(
    'click',
    twice(async () => {
      await zveno.call('drop-table', path());
      await loadTables('');
    }),
  );
}

function speak({ locale }) {
  state.words = words[locale];
  document.documentElement.lang = locale;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = state.words[element.dataset.word];
}

listen();
zveno.onContext((context) => {
  speak(context);
  void attempt(() => loadTables())();
});
