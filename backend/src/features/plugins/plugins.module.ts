import { Module } from '@nestjs/common';
import { PluginsRuntimeModule } from '../../runtime/plugins/plugins-runtime.module.js';
import { AuditModule } from '../audit/index.js';
import { TasksModule } from '../tasks/index.js';
import { CallPlugin } from './call-plugin.js';
import { ChangePluginSettings } from './change-plugin-settings.js';
import { ContributionsController } from './contributions.controller.js';
import { Contributions } from './contributions.js';
import { DisablePlugin } from './disable-plugin.js';
import { EnablePlugin } from './enable-plugin.js';
import { InstallPlugin } from './install-plugin.js';
import { PersonNames } from './person-names.js';
import { PluginCatalog } from './plugin-catalog.js';
import { PluginStatesController } from './plugin-states.controller.js';
import { PluginsController } from './plugins.controller.js';
import { ReloadPlugin } from './reload-plugin.js';
import { RemovePlugin } from './remove-plugin.js';
import { RunPaletteCommand } from './run-palette-command.js';
import { SeenSubjects } from './seen-subjects.js';

@Module({
  imports: [AuditModule, PluginsRuntimeModule, TasksModule],
  controllers: [PluginsController, PluginStatesController, ContributionsController],
  providers: [
    CallPlugin,
    ChangePluginSettings,
    Contributions,
    DisablePlugin,
    EnablePlugin,
    InstallPlugin,
    PersonNames,
    PluginCatalog,
    ReloadPlugin,
    RemovePlugin,
    RunPaletteCommand,
    SeenSubjects,
  ],
  exports: [CallPlugin, PersonNames],
})
export class PluginsModule {}
