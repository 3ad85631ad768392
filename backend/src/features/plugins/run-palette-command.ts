import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { z } from 'zod';
import { PluginParts } from '../../runtime/plugin-parts/plugin-parts.js';
import type { Actor } from '../access/index.js';
import { badAnswer, CallPlugin } from './call-plugin.js';
import type { PluginCommandAnswerDto, RunPluginCommandDto } from './contributions.dto.js';
import { PersonNames } from './person-names.js';
import { SeenSubjects } from './seen-subjects.js';

const Answer = z.object({
  text: z.string().max(4_096).optional(),
  /** Только внутри «Звена»: чужой адрес из плагина страница не открывает. */
  open: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\s\\]*$/)
    .optional(),
});

/** Исполняет команду палитры от имени вошедшего. */
@Injectable()
export class RunPaletteCommand {
  constructor(
    private readonly parts: PluginParts,
    private readonly subjects: SeenSubjects,
    private readonly names: PersonNames,
    private readonly call: CallPlugin,
  ) {}

  async run(
    actor: Actor,
    place: { readonly plugin: string; readonly name: string },
    { text = '', open = {}, key = randomUUID() }: RunPluginCommandDto,
  ): Promise<PluginCommandAnswerDto> {
    const { plugin, name } = place;
    const active = this.parts.find(plugin);
    const command = active?.declares.commands.find((it) => it.name === name && it.palette);
    if (!active || !command) throw new DomainError('plugins.no-command', 'missing', place);
    const seen = await this.subjects.of(actor, active, open);
    const user = { id: actor.userId, name: await this.names.of(actor.userId) };
    const input = { from: 'panel', text, user, open: { ...seen }, key: `${actor.userId}:${key}` };
    const said = Answer.safeParse(await this.call.run({ plugin, part: 'command', name, input }));
    if (!said.success) throw badAnswer(plugin);
    return { text: said.data.text ?? null, open: said.data.open ?? null };
  }
}
