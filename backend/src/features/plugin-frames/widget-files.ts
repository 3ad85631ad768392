import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ActiveParts, PluginParts } from '../../runtime/plugin-parts/plugin-parts.js';
import { widgetMark } from '../plugins/index.js';
import { withPageBase } from './page-base.js';

/** Чего хватает странице виджета; остальное она не покажет. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

export interface WidgetFile {
  readonly type: string;
  readonly content: Buffer;
}

interface Kept {
  readonly hash: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Файлы виджетов работающих плагинов: страница и то, что лежит в её папке. Держатся в памяти, пока плагин служит:
 * чужие запросы не заставят перечитывать код из базы.
 */
@Injectable()
export class WidgetFiles {
  private readonly kept = new Map<string, Promise<Kept>>();

  constructor(
    private readonly database: DataSource,
    private readonly parts: PluginParts,
  ) {}

  async find(id: string, mark: string, name: string): Promise<WidgetFile | undefined> {
    const plugin = this.parts.find(id);
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    const served = plugin && widgetMark(plugin.hash) === mark && isOfWidget(plugin, name);
    if (!served || type === undefined) return undefined;
    const { files } = await this.filesOf(plugin);
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (content === undefined) return undefined;
    const bytes = Buffer.from(content, 'base64');
    return { type, content: type === types['html'] ? withPageBase(bytes) : bytes };
  }

  private async filesOf({ id, hash, manifest }: ActiveParts): Promise<Kept> {
    const known = await this.kept.get(id)?.catch(() => undefined);
    if (known?.hash === hash) return known;
    const reading = this.read(id, hash, manifest.widgets.map(folderOf));
    this.kept.set(id, reading);
    return reading;
  }

  private async read(id: string, hash: string, folders: readonly string[]): Promise<Kept> {
    const rows = await this.database.query<{ name: string; content: string }[]>(
      `select file.key as name, file.value as content
         from plugin_packages, jsonb_each_text(files) as file
        where plugin_id = $1 and hash = $2
          and exists (select 1 from unnest($3::text[]) folder where starts_with(file.key, folder))`,
      [id, hash, folders],
    );
    return { hash, files: Object.fromEntries(rows.map(({ name, content }) => [name, content])) };
  }
}

/** Папка страницы; страница в корне плагина — только она сама: рядом лежит код. */
function folderOf({ page }: { readonly page: string }): string {
  const end = page.lastIndexOf('/');
  return end < 0 ? page : page.slice(0, end + 1);
}

function isOfWidget({ manifest, granted }: ActiveParts, name: string): boolean {
  return manifest.widgets.some(
    (widget) => granted.slots.includes(widget.slot) && name.startsWith(folderOf(widget)),
  );
}
