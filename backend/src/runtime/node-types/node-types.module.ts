import { Global, Module } from '@nestjs/common';
import { PluginParts } from '../plugin-parts/plugin-parts.js';
import { NodeTypes } from './node-types.js';

/** Нужен обеим ролям: узлы показывает API, а исполняет ход. */
@Global()
@Module({ providers: [NodeTypes, PluginParts], exports: [NodeTypes, PluginParts] })
export class NodeTypesModule {}
