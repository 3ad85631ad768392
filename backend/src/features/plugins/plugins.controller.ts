import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@zveno/contracts/error-text.js';
import { AskedLocale } from '../../api/asked-locale.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, AdministratorOnly, CurrentActor } from '../access/index.js';
import { ChangePluginSettings } from './change-plugin-settings.js';
import { InstallPlugin } from './install-plugin.js';
import { PluginCatalog } from './plugin-catalog.js';
import { PluginName } from './plugin-name.decorator.js';
import { PluginDto, PluginLogDto, PluginsDto, PluginSettingsDto } from './plugins.dto.js';
import { RemovePlugin } from './remove-plugin.js';

/** Плагины установки; только для администраторов. */
@ApiTags('Плагины')
@Controller('plugins')
@AdministratorOnly()
@Refuses(403, 'access.administrator-only')
export class PluginsController {
  constructor(
    private readonly catalog: PluginCatalog,
    private readonly installPlugin: InstallPlugin,
    private readonly removePlugin: RemovePlugin,
    private readonly changeSettings: ChangePluginSettings,
  ) {}

  /** Все плагины и папки, которые не удалось принять. */
  @Get()
  listPlugins(): Promise<PluginsDto> {
    return this.catalog.all();
  }

  /** Ставит или обновляет плагин из архива `.zip` или `.tgz` до 5 МБ. Просящий разрешений ждёт включения. */
  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Refuses(422, 'plugins.bad-archive')
  async installPluginArchive(
    @CurrentActor() actor: Actor,
    @Body() archive: unknown,
  ): Promise<PluginDto> {
    const bytes = Buffer.isBuffer(archive) ? archive : Buffer.alloc(0);
    return this.catalog.one(await this.installPlugin.run(actor, bytes));
  }

  /** Один плагин. */
  @Get(':pluginId')
  @Refuses(404, 'plugins.missing')
  getPlugin(@PluginName() id: string): Promise<PluginDto> {
    return this.catalog.one(id);
  }

  /** Журнал плагина: его слова, отказы в правах и падения. */
  @Get(':pluginId/log')
  @Refuses(404, 'plugins.missing')
  async getPluginLog(
    @PluginName() id: string,
    @AskedLocale() locale: Locale,
  ): Promise<PluginLogDto> {
    return { items: await this.catalog.log(id, locale) };
  }

  /** Заменяет настройки, кроме тайных полей, которых в запросе нет; работающий плагин перезагружается. */
  @Put(':pluginId/settings')
  @Refuses(404, 'plugins.missing')
  @Refuses(422, 'plugins.settings-invalid')
  async changePluginSettings(
    @CurrentActor() actor: Actor,
    @PluginName() id: string,
    @Body() { values }: PluginSettingsDto,
  ): Promise<PluginDto> {
    await this.changeSettings.run(actor, id, { ...values });
    return this.catalog.one(id);
  }

  /** Удаляет плагин со всеми его данными. Плагин из папки сначала убирают из неё. */
  @Delete(':pluginId')
  @HttpCode(204)
  @Refuses(404, 'plugins.missing')
  @Refuses(409, 'plugins.in-folder')
  removePluginWithData(@CurrentActor() actor: Actor, @PluginName() id: string): Promise<void> {
    return this.removePlugin.run(actor, id);
  }
}
