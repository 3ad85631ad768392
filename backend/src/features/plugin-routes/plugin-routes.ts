import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { PluginParts } from '../../runtime/plugin-parts/plugin-parts.js';
import { AccessSource, type RouteAccess } from '../access/index.js';
import { matchRoute, type MatchedRoute } from './match-route.js';

export interface FoundRoute extends MatchedRoute {
  readonly plugin: string;
}

/** Адреса работающих плагинов: кому открыт запрошенный и кто на него отвечает. */
@Injectable()
export class PluginRoutes extends AccessSource {
  /** Охрана и ответ видят один и тот же адрес, даже если плагин между ними сменился. */
  private readonly found = new WeakMap<Request, FoundRoute | undefined>();

  constructor(private readonly parts: PluginParts) {
    super();
  }

  /** Неизвестный адрес закрыт, как и всё в API. */
  accessTo(request: Request): RouteAccess {
    return this.of(request)?.route.access ?? 'people';
  }

  of(request: Request): FoundRoute | undefined {
    if (!this.found.has(request)) this.found.set(request, this.look(request));
    return this.found.get(request);
  }

  private look({ params, method }: Request): FoundRoute | undefined {
    const { pluginId, path } = params;
    const plugin = this.parts.find(String(pluginId));
    if (!plugin || !Array.isArray(path)) return undefined;
    const matched = matchRoute(plugin.declares.routes, method, path);
    return matched && { ...matched, plugin: plugin.id };
  }
}
