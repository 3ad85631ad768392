import { Module } from '@nestjs/common';
import { ChainTemplatesController } from './chain-templates.controller.js';
import { TemplateCatalog } from './template-catalog.js';

@Module({ controllers: [ChainTemplatesController], providers: [TemplateCatalog] })
export class ChainTemplatesModule {}
