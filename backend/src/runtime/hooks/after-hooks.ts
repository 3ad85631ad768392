import { Injectable } from '@nestjs/common';
import type { CommittedTurn } from '../turn/committed-turn.js';
import { HookDesk } from './hook-desk.js';
import { NoticePost } from './notice-post.js';

/** Что хуки делают вслед записанному ходу. */
@Injectable()
export class AfterHooks {
  constructor(
    private readonly desk: HookDesk,
    private readonly post: NoticePost,
  ) {}

  follow({ writes }: CommittedTurn): void {
    if (writes.aside.length > 0) this.desk.take(writes.aside);
    if (writes.told.length > 0) this.post.ring();
  }
}
