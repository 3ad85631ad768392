import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { Client } from '../support/client.js';
import { onlyPerson, type Person, query } from '../support/people.js';
import { pluginFiles, tgz, zip } from '../support/plugin-archives.js';
import { nodeIs, PluginFolder, pluginBecomes, refusalOf } from '../support/plugin-folder.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { uploadPlugin } from '../support/upload-plugin.js';

const evil = pluginFiles('evil');
const zeros = Buffer.alloc(50_000_000);
const megabyte = Buffer.alloc(1_000_000);
const six = Array.from({ length: 6 }, (_, index) => ({ name: `b${index}.js`, content: megabyte }));
const extra = (name: string) => [...evil, { name }];

/** Название → архив и слово, по которому видно причину. */
const wrong: Readonly<Record<string, readonly [Buffer, string]>> = {
  'не архив': [Buffer.from('привет'), 'не .zip'],
  пустой: [Buffer.alloc(0), 'не .zip'],

  'tgz: выход из папки': [tgz(extra('../escape.js')), 'имя файла'],
  'tgz: полный путь': [tgz(extra('/etc/cron.d/x')), 'имя файла'],
  'tgz: ссылка': [tgz([...evil, { name: 'link.js', kind: '2' }]), 'ссылка'],
  'tgz: жёсткая ссылка': [tgz([...evil, { name: 'link.js', kind: '1' }]), 'ссылка'],
  'tgz: бомба': [gzipSync(zeros), '5 МБ'],
  'tgz: больше пяти мегабайт': [tgz([...evil, ...six]), '5 МБ'],
  'tgz: размер больше архива': [tgz([...evil, { name: 'a.js', says: 4_000_000 }]), 'оборван'],
  'tgz: нет описания': [tgz([{ name: 'index.js' }]), 'plugin.json'],
  'tgz: чужое поле описания': [tgz(pluginFiles('evil', { permissions: { files: 1 } })), 'files'],
  'tgz: негодное имя плагина': [tgz(pluginFiles('../evil')), 'поле «id»'],
  'tgz: нет главного файла': [tgz(pluginFiles('evil', { main: 'lib/a.js' })), 'lib/a.js'],
  'tgz: дважды один файл': [tgz(extra('index.js')), 'дважды'],

  'zip: выход из папки': [zip(extra('../escape.js')), 'имя файла'],
  'zip: выход посреди пути': [zip(extra('lib/../../escape.js')), 'имя файла'],
  'zip: выход обратной чертой': [zip(extra('..\\escape.js')), 'имя файла'],
  'zip: полный путь': [zip(extra('/etc/cron.d/x')), 'имя файла'],
  'zip: путь с буквой диска': [zip(extra('C:/windows/x.js')), 'имя файла'],
  'zip: ссылка': [zip([...evil, { name: 'a.js', content: '/etc', mode: 0o120777 }]), 'ссылка'],
  'zip: устройство': [zip([...evil, { name: 'a.js', mode: 0o020666 }]), 'ссылка или не файл'],
  'zip: бомба': [zip([...evil, { name: 'a.js', content: zeros }]), '5 МБ'],
  'zip: бомба с малым размером': [
    zip([...evil, { name: 'a.js', content: zeros, size: 100 }]),
    'не в 100 байт',
  ],
  'zip: бомба с размером ноль': [
    zip([...evil, { name: 'a.js', content: zeros, size: 0 }]),
    'не в 0 байт',
  ],
  'zip: размер завышен': [zip([...evil, { name: 'a.js', content: 'a', size: 900 }]), 'не в 900'],
  'zip: один файл на много имён': [
    zip([...six.map((file) => ({ ...file, at: 0, localName: 'b0.js' })), ...evil]),
    'не там',
  ],
  'zip: больше пяти мегабайт': [zip([...evil, ...six]), '5 МБ'],
  'zip: дважды один файл': [zip(extra('index.js')), 'дважды'],
  'zip: имена различает регистр': [zip(extra('INDEX.js')), 'регистр'],
  'zip: файл на месте папки': [zip([...evil, { name: 'a' }, { name: 'a/b.js' }]), 'и папка'],
  'zip: разные имена': [zip([...evil, { name: 'a.js', localName: '../a.js' }]), 'не там'],
  'zip: зашифрован': [zip([...evil, { name: 'a.js', flags: 1 }]), 'зашифрован'],
  'zip: зашифрован сильно': [zip([...evil, { name: 'a.js', flags: 0x41 }]), 'зашифрован'],
  'zip: чужое сжатие': [zip([...evil, { name: 'a.js', method: 14 }]), 'сжатия'],
  'zip: не та сумма': [zip([...evil, { name: 'a.js', content: 'a', crc: 1 }]), 'испорчен'],
  'zip64: число файлов': [zip(evil, { count: 0xffff }), 'zip64'],
  'zip64: место оглавления': [zip(evil, { start: 0xffffffff }), 'zip64'],
  'zip64: размер файла': [zip([...evil, { name: 'a.js', size: 0xffffffff }]), 'zip64'],
  'zip64: место файла': [zip([...evil, { name: 'a.js', at: 0xffffffff }]), 'zip64'],
  'zip: место файла за концом': [zip([...evil, { name: 'a.js', at: 900_000 }]), 'испорчен'],
  'zip: оглавление за концом': [zip(evil, { start: 900_000 }), 'испорчен'],
  'zip: в оглавлении меньше файлов': [zip(evil, { count: 1 }), 'оглавление'],
  'zip: в оглавлении больше файлов': [zip(evil, { count: 9 }), 'оглавление'],
  'zip: лишнее после конца': [zip(evil, { tail: Buffer.from('ещё') }), 'оглавление'],
  'zip: несколько томов': [zip(evil, { disk: 1 }), 'томов'],
  'zip: оборван': [zip(evil).subarray(0, 200), 'нет оглавления'],
  'zip: нет описания': [zip([{ name: 'index.js' }]), 'plugin.json'],
  'zip: описание не JSON': [zip([{ name: 'plugin.json', content: '{' }]), 'не JSON'],
  'zip: чужое поле описания': [zip(pluginFiles('evil', { hooks: [] })), 'hooks'],
  'zip: негодное имя плагина': [zip(pluginFiles('../evil')), 'поле «id»'],
  'zip: нет главного файла': [zip(pluginFiles('evil', { main: 'lib/a.js' })), 'lib/a.js'],
};

describe('архив плагина', () => {
  let running: TestApp;
  let person: Person;
  let admin: Client;
  let folder: PluginFolder;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    running = await startTestApp({ plugins });
    person = await onlyPerson(running);
    admin = new Client(running, person);
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });

  const upload = (archive: Buffer) => uploadPlugin(running.url, person.bearer, archive);
  const rows = (text: string, values?: unknown[]) =>
    query(running.config.databaseUrl, text, values);
  const laidOut = () => readdir(running.config.plugins.codeDir).catch(() => []);

  it.each(Object.entries(wrong))('%s — отказ с причиной, не остаётся ничего', async (...given) => {
    const [, [archive, why]] = given;
    const { body } = await upload(archive).expect(422);

    expect(body).toMatchObject({ code: 'plugins.bad-archive' });
    expect(JSON.stringify(body)).toContain(why);
    expect(await rows(`select from plugins union all select from plugin_packages`)).toEqual([]);
    expect(await rows('select from plugin_refusals')).toEqual([]);
    expect(await laidOut()).toEqual([]);
  });

  it('английскому читателю причина сказана по-английски', async () => {
    const { body } = await upload(tgz(pluginFiles('../evil')))
      .set('Accept-Language', 'en')
      .expect(422);

    expect(body).toMatchObject({ detail: expect.stringContaining('field “id”: lowercase Latin') });
    expect(JSON.stringify(body.detail)).not.toMatch(/[а-яё]/i);
  });

  it('исправный .zip — сжатый, несжатый и с общей папкой — работает', async () => {
    const [manifest, code] = pluginFiles('fine');
    await upload(
      zip([
        { name: 'fine-1.0/', mode: 0o040755, stored: true },
        { ...manifest, name: 'fine-1.0/plugin.json', stored: true },
        { ...code, name: 'fine-1.0/index.js' },
      ]),
    ).expect(201);

    await nodeIs(admin, 'fine.do', true);
    await admin.delete('/plugins/fine').expect(204);
    await nodeIs(admin, 'fine.do', false);
  });

  it('имя плагина из папки архивом не занять: отказ, служит прежний', async () => {
    await folder.put('kept', pluginFiles('kept')[1]?.content ?? '');
    await nodeIs(admin, 'kept.do', true);
    const before = await rows('select hash from plugin_packages');

    const { body } = await upload(zip(pluginFiles('kept', { version: '9.0.0' }))).expect(422);

    expect(JSON.stringify(body)).toContain('«kept» занято');
    expect(await rows('select hash from plugin_packages')).toEqual(before);
    const plugin = await pluginBecomes(admin, 'kept', (it) => it !== undefined);
    expect(plugin).toMatchObject({ version: '1.0.0', state: 'on', reason: null });
  });

  it('имя загруженного плагина папкой не занять: причина в списке отказов', async () => {
    await upload(zip(pluginFiles('loaded'))).expect(201);
    await nodeIs(admin, 'loaded.do', true);
    const before = await rows('select hash from plugin_packages');

    await folder.put('loaded', 'export default {};', { version: '9.0.0' });
    const reason = await refusalOf(admin, 'loaded');

    expect(reason).toContain('«loaded» занято');
    expect(await rows('select hash from plugin_packages')).toEqual(before);
    await nodeIs(admin, 'loaded.do', true);
  });

  it('два узла с одним именем — плагин не включается, узлов нет, кода на диске нет', async () => {
    const twin = `{ name: 'do', title: { ru: 'а', en: 'a' }, description: { ru: 'а', en: 'a' }, run: () => ({}) }`;
    const code = `export default { nodes: [${twin}, ${twin}] };`;
    await upload(zip(pluginFiles('twins', {}, code))).expect(201);

    const plugin = await pluginBecomes(admin, 'twins', (it) => it?.state === 'broken');
    const words = { ru: 'Дважды объявлено: узел «do»', en: 'Declared twice: node “do”' };
    expect(plugin).toMatchObject({ nodes: [], reason: { code: 'twice', ...words } });
    await nodeIs(admin, 'twins.do', false);
    expect(await laidOut()).not.toContain('twins');
  });
});
