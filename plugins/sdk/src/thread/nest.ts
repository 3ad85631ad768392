import 'reflect-metadata';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import { Module } from '@nestjs/common';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { PluginTools } from '../define-plugin.js';
import { Contacts } from '../contacts.js';
import { Http } from '../http.js';
import { Log } from '../log.js';
import { partsOf } from '../marks.js';
import type { PluginModule } from '../plugin-module.js';
import { Settings } from '../settings.js';
import { Storage } from '../storage.js';
import { Telegram } from '../telegram.js';
import { livePart } from './live-part.js';
import type { LivePart } from './live-part.js';

@Module({})
class PluginRoot {}

/** Собирает плагин из классов в свой контекст Nest и находит в нём помеченное. */
export async function nestParts(module: PluginModule, tools: PluginTools): Promise<LivePart[]> {
  const providers = (module.providers ?? []).filter(isProvider);
  const root: DynamicModule = { module: PluginRoot, providers: [...given(tools), ...providers] };
  const context = await NestFactory.createApplicationContext(root, {
    logger: false,
    abortOnError: false,
  });
  const instances = [...context.get(ModulesContainer).values()].flatMap((it) =>
    [...it.providers.values()].map(({ instance }): unknown => instance),
  );
  return instances.filter(isInstance).flatMap(partsOfInstance);
}

function given({ http, storage, settings, log, telegram, contacts }: PluginTools): Provider[] {
  return [
    { provide: Http, useValue: http },
    { provide: Storage, useValue: storage },
    { provide: Settings, useValue: settings },
    { provide: Log, useValue: log },
    { provide: Telegram, useValue: telegram },
    { provide: Contacts, useValue: contacts },
  ];
}

function partsOfInstance(instance: object): LivePart[] {
  return partsOf(Reflect.getPrototypeOf(instance)).map(({ method, part, description }) => {
    const handler: unknown = Reflect.get(instance, method);
    if (!isHandler(handler)) throw new PluginRefused('mark-misplaced', { method });
    return livePart(part, description, (input) => Reflect.apply(handler, instance, [input]));
  });
}

function isProvider(value: unknown): value is Type {
  return typeof value === 'function';
}

function isInstance(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isHandler(value: unknown): value is LivePart['handle'] {
  return typeof value === 'function';
}
