import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NodeHandler } from '../node-description.js';
import type { PluginTools } from '../define-plugin.js';
import { Http } from '../http.js';
import { Log } from '../log.js';
import { nodesOf } from '../marks.js';
import type { PluginModule } from '../plugin-module.js';
import { Settings } from '../settings.js';
import { Storage } from '../storage.js';
import { declaredOf } from './live-node.js';
import type { LiveNode } from './live-node.js';

@Module({})
class PluginRoot {}

/** Собирает плагин из классов в свой контекст Nest и находит в нём узлы. */
export async function nestNodes(module: PluginModule, tools: PluginTools): Promise<LiveNode[]> {
  const providers = (module.providers ?? []).filter(isProvider);
  const root: DynamicModule = { module: PluginRoot, providers: [...given(tools), ...providers] };
  const context = await NestFactory.createApplicationContext(root, {
    logger: false,
    abortOnError: false,
  });
  const instances = [...context.get(ModulesContainer).values()].flatMap((it) =>
    [...it.providers.values()].map(({ instance }): unknown => instance),
  );
  return instances.filter(isInstance).flatMap(nodesOfInstance);
}

function given({ http, storage, settings, log }: PluginTools): Provider[] {
  return [
    { provide: Http, useValue: http },
    { provide: Storage, useValue: storage },
    { provide: Settings, useValue: settings },
    { provide: Log, useValue: log },
  ];
}

function nodesOfInstance(instance: object): LiveNode[] {
  return nodesOf(Reflect.getPrototypeOf(instance)).map(({ method, description }) => {
    const handler: unknown = Reflect.get(instance, method);
    if (!isHandler(handler)) throw new Error(`@ChainNode стоит не на методе: ${method}`);
    return { declared: declaredOf(description), handle: (call) => handler.call(instance, call) };
  });
}

function isProvider(value: unknown): value is Type {
  return typeof value === 'function';
}

function isInstance(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isHandler(value: unknown): value is NodeHandler {
  return typeof value === 'function';
}
