import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Desk } from './support/desk.js';
import { signIn } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const folder = path.join(process.env['ZVENO_E2E_DATA'] ?? '', 'plugins/greeter');
/** Столько установке даётся, чтобы положенный плагин увидели в открытом редакторе. */
const promised = { timeout: 2_000 };

const title = { ru: 'Вежливость', en: 'Manners' };
const manifest = { id: 'greeter', version: '1.0.0', title, description: title, sdk: '1' };
const code = `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ nodes: [{
    name: 'greet',
    title: { ru: 'Поздороваться', en: 'Greet' },
    description: { ru: 'Складывает приветствие.', en: 'Makes a greeting.' },
    settings: {
      type: 'object',
      required: ['word'],
      properties: { word: { type: 'string', minLength: 1, title: 'Слово приветствия', titleEn: 'Word' } },
    },
    run: ({ settings }) => ({ value: settings.word }),
  }] });`;

const chain = `schema: 1
name: Цепочка с плагином
nodes:
  begin: { type: manual, next: { next: greet } }
  greet: { type: greeter.greet, next: { next: end } }
  end: { type: end }
`;

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('плагин кладут и убирают при открытом редакторе: палитра, форма и проверка знают о нём сразу', async ({
  page,
  request,
}) => {
  await signIn(page);
  const desk = await Desk.open(request);
  await page.goto(`/chains/${await desk.importYaml(chain)}/edit`);
  const inPalette = page.locator('zv-palette').getByRole('button', { name: 'Поздороваться' });
  const absent = page.locator('zv-node-card').getByText('нет плагина «greeter»');
  const inspector = page.locator('zv-inspector');
  await absent.click();
  await expect(inspector).toContainText('Плагина «greeter» сейчас нет');

  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.js'), code);
  await writeFile(path.join(folder, 'plugin.json'), JSON.stringify(manifest));
  await expect(inPalette).toBeVisible(promised);
  await expect(absent).toBeHidden();
  await expect(inspector).toContainText('Настройка «Слово приветствия» не заполнена');
  await inspector.getByLabel('Слово приветствия').fill('Здравствуйте');
  await expect(inspector).not.toContainText('не заполнена');

  await rm(folder, { recursive: true });
  await expect(inPalette).toBeHidden(promised);
  await expect(absent).toBeVisible();
});
