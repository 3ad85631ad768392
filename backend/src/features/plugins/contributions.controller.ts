import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, CurrentActor } from '../access/index.js';
import { Contributions } from './contributions.js';
import {
  ContributionsDto,
  PluginCommandAnswerDto,
  RunPluginCommandDto,
} from './contributions.dto.js';
import { PluginName } from './plugin-name.decorator.js';
import { RunPaletteCommand } from './run-palette-command.js';

/** Что плагины добавляют на страницы — каждому вошедшему. */
@ApiTags('Плагины')
@Controller()
export class ContributionsController {
  constructor(
    private readonly contributions: Contributions,
    private readonly runCommand: RunPaletteCommand,
  ) {}

  /** Команды палитры, виджеты и адреса виджетов. Список меняется с вестью `plugins.changed`. */
  @Get('plugin-contributions')
  listPluginContributions(): ContributionsDto {
    return { items: this.contributions.list() };
  }

  /** Исполняет команду палитры от вашего имени. Открытое на странице плагин узнаёт, только если его видите вы. */
  @Post('plugins/:pluginId/commands/:name')
  @HttpCode(200)
  @Refuses(403, 'access.needs-operator')
  @Refuses(
    404,
    ...(['plugins.no-command', 'access.chain-missing', 'access.session-missing'] as const),
    ...(['contacts.not-found', 'tasks.not-found'] as const),
  )
  @Refuses(409, 'plugins.resting')
  @Refuses(422, 'request.invalid')
  @Refuses(502, 'plugins.failed')
  @Refuses(504, 'plugins.late')
  runPluginCommand(
    @CurrentActor() actor: Actor,
    @PluginName() plugin: string,
    @Param('name') name: string,
    @Body() body: RunPluginCommandDto,
  ): Promise<PluginCommandAnswerDto> {
    return this.runCommand.run(actor, { plugin, name }, body);
  }
}
