import { Module } from '@nestjs/common';
import { AdoptPackage } from './adopt-package.js';
import { PluginCrew } from './plugin-crew.js';
import { PluginFolders } from './plugin-folders.js';
import { PluginLife } from './plugin-life.js';

/** Нужен обеим ролям: API показывает узлы плагинов, исполнитель их исполняет. */
@Module({
  providers: [AdoptPackage, PluginCrew, PluginFolders, PluginLife],
  exports: [AdoptPackage],
})
export class PluginsRuntimeModule {}
