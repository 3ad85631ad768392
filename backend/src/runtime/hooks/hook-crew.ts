import { Injectable } from '@nestjs/common';
import type { LaneEvent } from '../desk/lane-event.js';
import { AskCommand } from './ask-command.js';
import { AskHooks } from './ask-hooks.js';
import { HookGate } from './hook-gate.js';
import { InboxRows } from './inbox-rows.js';
import type { Letter } from './letter.js';

/** Кто слышит чаты и как их спрашивать. */
@Injectable()
export class HookCrew {
  constructor(
    readonly gate: HookGate,
    readonly rows: InboxRows,
    private readonly hooks: AskHooks,
    private readonly commands: AskCommand,
  ) {}

  ask({ fact, ...letter }: Letter, stop: AbortSignal): Promise<LaneEvent> {
    return fact.kind === 'message'
      ? this.hooks.run({ ...letter, fact }, stop)
      : this.commands.run({ ...letter, fact }, stop);
  }
}
