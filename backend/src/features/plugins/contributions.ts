import { Injectable } from '@nestjs/common';
import { type ActiveParts, PluginParts } from '../../runtime/plugin-parts/plugin-parts.js';
import type { ContributionDto } from './contributions.dto.js';
import { widgetViews } from './part-views.js';

/** Что работающие плагины добавляют на страницы. */
@Injectable()
export class Contributions {
  constructor(private readonly parts: PluginParts) {}

  list(): ContributionDto[] {
    return this.parts.all
      .map(contributionOf)
      .filter(({ commands, widgets }) => commands.length + widgets.length > 0);
  }
}

function contributionOf({ id, hash, manifest, declares }: ActiveParts): ContributionDto {
  const widgets = widgetViews({ id, hash, manifest });
  return {
    plugin: id,
    title: manifest.title,
    commands: declares.commands
      .filter(({ palette }) => palette)
      .map(({ name, title, description, keys }) => {
        return { name, title, description, keys: keys ?? null };
      }),
    widgets,
    routes:
      widgets.length === 0
        ? []
        : declares.routes.map(({ name, method, path }) => ({ name, method, path })),
  };
}
