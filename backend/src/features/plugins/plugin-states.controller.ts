import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, AdministratorOnly, CurrentActor } from '../access/index.js';
import { DisablePlugin } from './disable-plugin.js';
import { EnablePlugin } from './enable-plugin.js';
import { PluginCatalog } from './plugin-catalog.js';
import { EnablePluginDto, PluginDto } from './plugins.dto.js';
import { PluginName } from './plugin-name.decorator.js';
import { ReloadPlugin } from './reload-plugin.js';

/** Включение, выключение и перезагрузка; до каждого исполнителя доходит не позже чем через две секунды. */
@ApiTags('Плагины')
@Controller('plugins/:pluginId')
@AdministratorOnly()
@Refuses(403, 'access.administrator-only')
@Refuses(404, 'plugins.missing')
export class PluginStatesController {
  constructor(
    private readonly catalog: PluginCatalog,
    private readonly enable: EnablePlugin,
    private readonly disable: DisablePlugin,
    private readonly reload: ReloadPlugin,
  ) {}

  /** Включает плагин или принимает ждущую версию, разрешая всё, что она просит. */
  @Post('enable')
  @HttpCode(200)
  @Refuses(409, 'plugins.permissions-changed')
  @Refuses(422, 'request.invalid')
  async enablePlugin(
    @CurrentActor() actor: Actor,
    @PluginName() id: string,
    @Body() { permissions }: EnablePluginDto,
  ): Promise<PluginDto> {
    const { accounts, ...rights } = permissions;
    await this.enable.run(actor, id, { ...rights, accounts: accounts ?? 'all' });
    return this.catalog.one(id);
  }

  /** Выключает: узлы уходят из палитры, данные остаются. */
  @Post('disable')
  @HttpCode(200)
  async disablePlugin(@CurrentActor() actor: Actor, @PluginName() id: string): Promise<PluginDto> {
    await this.disable.run(actor, id);
    return this.catalog.one(id);
  }

  /** Запускает заново на всех исполнителях. */
  @Post('reload')
  @HttpCode(200)
  @Refuses(409, 'plugins.not-running')
  async reloadPlugin(@CurrentActor() actor: Actor, @PluginName() id: string): Promise<PluginDto> {
    await this.reload.run(actor, id);
    return this.catalog.one(id);
  }
}
