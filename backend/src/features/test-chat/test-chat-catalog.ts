import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import type { Actor } from '../access/index.js';
import { OwnTestChats } from './own-test-chats.js';
import type { TestChatDto, TestContactDto } from './test-chat.dto.js';
import { type MessageRow, messagesOf } from './test-messages.js';
import { duesOf, type TaskRow, taskOf } from './test-tasks.js';

/** Слова человека и исходящие его проб, новые первыми: номера у них из одного ряда. */
const lately = `
  select m.id, m.at, m.text, m.outcome, null::json as draft, null as kind, 'sent' as state,
         null::uuid as "taskId", null::int as step, null as "nodeId"
    from test_messages m where m.test_chat_id = $1
  union all
  select o.id, o.created_at, null, null, o.payload -> 'draft', o.kind, o.state,
         o.task_id, o.step, o.node_id
    from tasks t join outbox o on o.task_id = t.id where t.test_chat_id = $1
  order by 1 desc limit 200`;

const runs = `
  select t.id, t.chain_id as "chainId", t.status, t.node_id as "nodeId", t.started_at as "startedAt",
         t.finished_at as "finishedAt", t.error, t.state, t.result, o.timers, o.pending
    from tasks t left join open_tasks o on o.id = t.id
   where t.test_chat_id = $1 order by t.id desc limit 50`;

/** Разговор человека с черновиком. */
@Injectable()
export class TestChatCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly chats: OwnTestChats,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, chainId: string): Promise<TestChatDto> {
    const { id, contactId, ahead, startedAt, ...chat } = await this.chats.require(actor, chainId);
    const [messages, tasks, [contact]] = await Promise.all([
      this.database.query<MessageRow[]>(lately, [id]),
      this.database.query<TaskRow[]>(runs, [id]),
      this.database.query<TestContactDto[]>(
        `select id, name, username, tags, variables, opted_out_at is not null as "optedOut"
           from contacts where id = $1`,
        [contactId],
      ),
    ]);
    const next = Math.min(...tasks.flatMap((task) => duesOf(task, ahead)));
    return {
      id,
      chainId,
      startedAt,
      now: new Date(this.clock.now() + ahead),
      ahead,
      nextDue: next === Infinity ? null : new Date(next),
      draftHash: chat.draftHash,
      draftChanged: chat.draftChanged,
      contact: contact ?? forgotten(contactId),
      messages: messagesOf(messages.toReversed()),
      tasks: tasks.toReversed().map((task) => taskOf(task, ahead)),
    };
  }
}

/** Собеседника стёр другой запрос посреди чтения. */
const forgotten = (id: string): TestContactDto => ({
  id,
  name: '',
  username: null,
  tags: [],
  variables: {},
  optedOut: false,
});
