import { Module } from '@nestjs/common';
import { PluginFramesController } from './plugin-frames.controller.js';
import { WidgetFiles } from './widget-files.js';

@Module({ controllers: [PluginFramesController], providers: [WidgetFiles] })
export class PluginFramesModule {}
