import { Module } from '@nestjs/common';
import { AfterHooks } from './after-hooks.js';
import { AskCommand } from './ask-command.js';
import { AskHooks } from './ask-hooks.js';
import { HookCrew } from './hook-crew.js';
import { HookDesk } from './hook-desk.js';
import { HookGate } from './hook-gate.js';
import { InboxRows } from './inbox-rows.js';
import { NoticePost } from './notice-post.js';
import { NoticeRows } from './notice-rows.js';
import { PartCaller } from './part-caller.js';

/** Плагины, слышащие чаты: хуки до и после обработки и команды владельца. */
@Module({
  providers: [
    AfterHooks,
    AskCommand,
    AskHooks,
    HookCrew,
    HookDesk,
    HookGate,
    InboxRows,
    NoticePost,
    NoticeRows,
    PartCaller,
  ],
  exports: [AfterHooks, HookDesk],
})
export class HooksModule {}
