import { gzipSync } from 'node:zlib';

type Files = Readonly<Record<string, string>>;

/** Архив `.tgz` по правилам ustar: ровно те поля, которые читает установка. */
export function archiveOf(name: string, files: Files) {
  const blocks = Object.entries(files).flatMap(([file, content]) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(file, 0);
    header.write(body.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    header.write('ustar', 257);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  const buffer = gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
  return { name, mimeType: 'application/gzip', buffer };
}

const said = (ru: string, en: string) => ({ ru, en });

const manifest = {
  id: 'shop',
  version: '1.0.0',
  title: said('Лавка', 'Shop'),
  description: said('Цены со склада.', 'Prices from the stock.'),
  sdk: '1',
  main: 'index.mjs',
  permissions: { storage: true, messages: true, slots: ['overview'] },
  settings: {
    type: 'object',
    required: ['city'],
    properties: {
      city: { type: 'string', title: 'Город склада', minLength: 2 },
      key: { type: 'string', title: 'Ключ склада', format: 'secret' },
    },
  },
  widgets: [
    {
      name: 'stock',
      slot: 'overview',
      title: said('Остатки', 'Stock'),
      page: 'widget/stock.html',
      height: 120,
    },
  ],
};

const code = `import { definePlugin } from '@zveno/plugin-sdk';

export default definePlugin({
  nodes: [{
    name: 'price',
    title: { ru: 'Цена товара', en: 'Product price' },
    description: { ru: 'Узнаёт цену на складе.', en: 'Asks the stock for a price.' },
    settings: { type: 'object', properties: { sku: { type: 'string', title: 'Артикул' } } },
    run: () => ({ value: 990 }),
  }],
  commands: [{
    name: 'stock',
    title: { ru: 'Показать остатки', en: 'Show the stock' },
    description: { ru: 'Сколько чего на складе.', en: 'What is in stock.' },
    palette: true,
    keys: 'Ctrl+Shift+Y',
    run({ user }, { settings, log }) {
      log.info('Остатки спросили');
      return { text: user.name + ': в городе ' + settings.values.city + ' 12 кружек' };
    },
  }],
  routes: [{
    name: 'rows',
    method: 'GET',
    path: 'rows',
    title: { ru: 'Остатки', en: 'Stock' },
    run: ({ user }) => ({ body: { left: 12, who: user.name } }),
  }],
});
`;

const page = `<!doctype html>
<html lang="ru">
  <head><meta charset="utf-8" /><title>Остатки</title><script src="stock.js" defer></script></head>
  <body><p id="left">Спрашиваем склад</p></body>
</html>
`;

const script = `addEventListener('message', ({ source, data, ports }) => {
  if (source !== parent || data.zveno !== 'init') return;
  const [port] = ports;
  port.onmessage = ({ data: answer }) => {
    if (answer.kind === 'answer')
      document.getElementById('left').textContent = answer.body.who + ', кружек: ' + answer.body.left;
  };
  port.postMessage({ kind: 'call', call: 1, route: 'rows' });
  port.postMessage({ kind: 'resize', height: 5000 });
});
parent.postMessage({ zveno: 'hello' }, '*');
`;

/** Плагин «Лавка»: узел, команда с клавишей, адрес, виджет на обзоре и настройки с ключом. */
export const shopArchive = () =>
  archiveOf('shop-1.0.0.tgz', {
    'plugin.json': JSON.stringify(manifest),
    'index.mjs': code,
    'widget/stock.html': page,
    'widget/stock.js': script,
  });
