import { Module } from '@nestjs/common';
import { NodeCatalog } from './node-catalog.js';
import { NodesController } from './nodes.controller.js';

@Module({ controllers: [NodesController], providers: [NodeCatalog] })
export class NodesModule {}
