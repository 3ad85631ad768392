import type { PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import type {
  PluginCommandDto,
  PluginNodeDto,
  PluginRouteDto,
  PluginScheduleDto,
  PluginWidgetDto,
} from './plugin-parts.dto.js';

/** С какой длины отпечатка версии уже не спутать. */
const versionMark = 16;

interface Code {
  readonly id: string;
  readonly hash: string;
  readonly manifest: PluginManifest;
}

export const widgetMark = (hash: string): string => hash.slice(0, versionMark);

/** Виджеты с адресами: у каждой версии кода они свои, поэтому прежние страницы не мешают новым. */
export function widgetViews({ id, hash, manifest }: Code): PluginWidgetDto[] {
  return manifest.widgets.map(({ page, ...widget }) => ({
    ...widget,
    url: `/plugins/${id}/frame/${widgetMark(hash)}/${page}`,
  }));
}

export function nodeViews(id: string, { nodes }: PluginDeclares): PluginNodeDto[] {
  return nodes.map(({ name, title, description }) => ({
    type: `${id}.${name}`,
    title,
    description,
  }));
}

export function commandViews({ commands }: PluginDeclares): PluginCommandDto[] {
  return commands.map(({ keys, ...command }) => ({ ...command, keys: keys ?? null }));
}

export function routeViews(id: string, { routes }: PluginDeclares): PluginRouteDto[] {
  return routes.map(({ name, method, path, title, description, access }) => ({
    ...{ name, method, title, access },
    address: `/api/plugins/${id}/${path}`,
    description: description ?? null,
  }));
}

export function scheduleViews({ schedules }: PluginDeclares): PluginScheduleDto[] {
  return schedules.map(({ name, title, cron, everySeconds }) => ({
    ...{ name, title },
    cron: cron ?? null,
    everySeconds: everySeconds ?? null,
  }));
}
