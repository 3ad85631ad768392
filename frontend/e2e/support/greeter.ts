import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const title = { ru: 'Вежливость', en: 'Manners' };
const said = (text: string) => `{ ru: '${text}', en: '${text}' }`;

/** Первое издание ни о чём не просит; следующие слышат чат, отвечают владельцу и показывают виджет. */
const permissions = { messages: true, telegram: true, slots: ['editor'] };
const widgets = [
  { name: 'face', slot: 'editor', title, page: 'widget/face.html', height: 80 },
] as const;

const ear = `before: [{ name: 'hear', run: ({ text }) => ({ text: text + '!' }) }],`;

const code = (edition: number) => `
  import { definePlugin } from '@zveno/plugin-sdk';
  const edition = 'издание ${edition}';
  export default definePlugin({
    nodes: [{
      name: 'greet',
      title: ${said('Поздороваться')}, description: ${said('Складывает приветствие')},
      settings: {
        type: 'object',
        required: ['word'],
        properties: { word: { type: 'string', minLength: 1, title: 'Слово приветствия', titleEn: 'Word' } },
      },
      run: ({ settings }) => ({ set: { said: settings.word + ': ' + edition } }),
    }],
    commands: [{
      name: 'manners', keys: 'Ctrl+Shift+U', palette: true, chat: ${edition > 1},
      title: ${said('Проверить вежливость')}, description: ${said('Называет издание')},
      run: () => ({ text: 'Вежливость: ' + edition }),
    }],
    routes: [{
      name: 'edition', method: 'GET', path: 'edition', title: ${said('Издание')},
      run: () => ({ body: { edition } }),
    }],
    ${edition > 1 ? ear : ''}
  });`;

const face = `<!doctype html>
<html lang="ru">
  <head><meta charset="utf-8" /><title>Вежливость</title></head>
  <body><p>Вежливость на виду</p></body>
</html>`;

/** Папка плагина «Вежливость» в работающей установке: в неё кладут новое издание, её убирают. */
export class Greeter {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'plugins/greeter');
  }

  async put(edition: number): Promise<void> {
    const asks = edition > 1 ? { permissions, widgets } : {};
    const version = `${edition}.0.0`;
    const manifest = { id: 'greeter', version, title, description: title, sdk: '1', ...asks };
    await mkdir(path.join(this.folder, 'widget'), { recursive: true });
    await writeFile(path.join(this.folder, 'index.js'), code(edition));
    if (edition > 1) await writeFile(path.join(this.folder, 'widget/face.html'), face);
    await writeFile(path.join(this.folder, 'plugin.json'), JSON.stringify(manifest));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
