import { Module } from '@nestjs/common';
import { PluginsRuntimeModule } from '../../runtime/plugins/plugins-runtime.module.js';
import { AuditModule } from '../audit/index.js';
import { ChangePluginSettings } from './change-plugin-settings.js';
import { DisablePlugin } from './disable-plugin.js';
import { EnablePlugin } from './enable-plugin.js';
import { InstallPlugin } from './install-plugin.js';
import { PluginCatalog } from './plugin-catalog.js';
import { PluginStatesController } from './plugin-states.controller.js';
import { PluginsController } from './plugins.controller.js';
import { ReloadPlugin } from './reload-plugin.js';
import { RemovePlugin } from './remove-plugin.js';

@Module({
  imports: [AuditModule, PluginsRuntimeModule],
  controllers: [PluginsController, PluginStatesController],
  providers: [
    ChangePluginSettings,
    DisablePlugin,
    EnablePlugin,
    InstallPlugin,
    PluginCatalog,
    ReloadPlugin,
    RemovePlugin,
  ],
})
export class PluginsModule {}
