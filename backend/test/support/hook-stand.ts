import path from 'node:path';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { PluginParts } from '../../src/runtime/plugin-parts/plugin-parts.js';
import { AnsweringStand } from './answering-stand.js';
import { connectPerson, type Person } from './data-centre/index.js';
import { Conversation } from './conversation.js';
import { query } from './people.js';
import { PluginFolder, pluginBecomes } from './plugin-folder.js';

const shipped = path.resolve(import.meta.dirname, '../../../plugins');

/** Установка, куда кладут плагины, слышащие чаты. */
export class HookStand {
  private readonly owners: Person[] = [];

  private constructor(
    readonly stand: AnsweringStand,
    private readonly folder: PluginFolder,
  ) {}

  static async open(): Promise<HookStand> {
    const folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    return new HookStand(await AnsweringStand.open({}, { plugins }), folder);
  }

  /** Кладёт плагин, разрешает ему просимое и ждёт, пока исполнитель узнает о его частях. */
  async give(
    id: string,
    code: string,
    { asks, accounts = null }: { asks: object; accounts?: readonly string[] | null },
  ): Promise<void> {
    await this.put(id, code, { asks });
    await this.allow(id, accounts);
  }

  /** Кладёт код плагина; того, что уже разрешено, снова не просит. */
  async put(
    id: string,
    code: string,
    { asks, version = '1.0.0' }: { asks: object; version?: string },
  ): Promise<void> {
    await this.folder.put(id, code, { permissions: asks, version });
  }

  /** То же с плагином, который поставляется со «Звеном»; настройки — как их задаёт администратор. */
  async ship(id: string, settings?: object): Promise<void> {
    await this.folder.copy(path.join(shipped, id), id);
    await pluginBecomes(this.stand.owner, id, (it) => it?.state === 'asking');
    if (settings)
      await this.stand.owner.put(`/plugins/${id}/settings`, { values: settings }).expect(200);
    await this.allow(id, null);
  }

  async turnOff(id: string): Promise<void> {
    await this.stand.owner.post(`/plugins/${id}/disable`, {}).expect(200);
    await this.heard(() => this.parts(id) === 0);
  }

  async talk(chain: ChainDocument, name: string): Promise<Conversation> {
    return new Conversation(
      this.stand,
      await this.stand.shop(chain),
      await this.stand.person(name),
    );
  }

  /** Владелец аккаунта на втором устройстве. */
  async owner({ shop }: Conversation): Promise<Person> {
    const owner = await connectPerson(this.stand.dc, shop.account);
    this.owners.push(owner);
    return owner;
  }

  /** Ждёт строки в журнале плагина. */
  async logs(id: string, text: string): Promise<void> {
    await this.until(async () => {
      const { body } = await this.stand.owner.get(`/plugins/${id}/log`).expect(200);
      return (body as { items: { text: string }[] }).items.some((it) => it.text.includes(text));
    }, `«${text}» в журнале ${id}`);
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return query<Row>(this.stand.running.config.databaseUrl, sql);
  }

  async until(fits: () => Promise<boolean>, what: string): Promise<void> {
    const late = AbortSignal.timeout(20_000);
    while (!(await fits())) {
      if (late.aborted) throw new Error(`Не дождались: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close(): Promise<void> {
    for (const owner of this.owners) await owner.disconnect();
    await this.stand.close();
    await this.folder.close();
  }

  private async allow(id: string, accounts: readonly string[] | null): Promise<void> {
    await pluginBecomes(this.stand.owner, id, (it) => it?.state === 'asking');
    const { body } = await this.stand.owner.get('/plugins').expect(200);
    const { items } = body as { items: { id: string; asks: object }[] };
    const permissions = { ...items.find((it) => it.id === id)?.asks, accounts };
    await this.stand.owner.post(`/plugins/${id}/enable`, { permissions }).expect(200);
    await this.heard(() => this.parts(id) > 0);
  }

  private heard(known: () => boolean): Promise<void> {
    return this.until(() => Promise.resolve(known()), 'плагин в реестре исполнителя');
  }

  private parts(id: string): number {
    const declares = this.stand.running.app.get(PluginParts).find(id)?.declares ?? {};
    return Object.values(declares).flat().length;
  }
}
