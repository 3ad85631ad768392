import { Global, Module } from '@nestjs/common';
import { NodeTypes } from './node-types.js';

/** Нужен обеим ролям: узлы показывает API, а исполняет ход. */
@Global()
@Module({ providers: [NodeTypes], exports: [NodeTypes] })
export class NodeTypesModule {}
