import { Module } from '@nestjs/common';
import { PluginsModule } from '../plugins/index.js';
import { PluginRoutesController } from './plugin-routes.controller.js';
import { PluginRoutes } from './plugin-routes.js';
import { RouteCalls } from './route-call.js';

/** Адреса плагинов. Загружается после `PluginsModule`: свои адреса «Звено» узнаёт раньше чужих. */
@Module({
  imports: [PluginsModule],
  controllers: [PluginRoutesController],
  providers: [PluginRoutes, RouteCalls],
})
export class PluginRoutesModule {}
