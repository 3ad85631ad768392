import { Injectable } from '@nestjs/common';
import type { LiveEventName, LiveEvents, Room } from '@zveno/contracts/live-events.js';
import { Clock } from '../../ports/clock.js';
import { Realtime } from '../../ports/realtime.js';
import { testChatOf } from '../desk/lane-event.js';
import type { CommittedTurn } from '../turn/committed-turn.js';
import type { TaskRow } from '../turn/task-row.js';

/** Не чаще десяти вестей в секунду на комнату: странице важно последнее. */
const calmMs = 100;

type Fact = { [Name in LiveEventName]: readonly [Name, LiveEvents[Name]] }[LiveEventName];

/**
 * Рассказывает открытым страницам о записанных ходах. Повторные вести о том же за десятую долю секунды
 * складываются в последнюю; шаги журнала не складываются — каждый показывают.
 */
@Injectable()
export class LiveFacts {
  private waiting = new Map<Room, Map<string, Fact>>();
  private calm = false;

  constructor(
    private readonly realtime: Realtime,
    private readonly clock: Clock,
  ) {}

  tell({ document, memory, writes }: CommittedTurn): void {
    for (const task of document.tasks) this.tellTask(task);
    for (const { taskId, entry } of document.logged) {
      const { turn, at, steps } = entry;
      const told: Fact = ['task.steps', { taskId, turn, at, steps }];
      const { test } = memory.tasks.get(taskId) ?? {};
      this.put(`task:${taskId}`, `steps:${turn}`, told);
      if (test) this.put(`test:${test.chatId}`, `steps:${taskId}:${turn}`, told);
    }
    this.tellTests(writes);
    for (const { chainId, taskId, level, text, id } of writes.notices) {
      const notice = { chainId, taskId, level, text };
      this.put(`chain:${chainId}`, `notice:${id}`, ['chain.notified', notice]);
    }
    this.flushSoon();
  }

  /** Слова человека, ушедшие ответы и часы тест-чатов. */
  private tellTests({ testMessages, testClocks, receipts }: CommittedTurn['writes']): void {
    for (const { chatId } of testMessages) this.tellTest(chatId);
    for (const chatId of testClocks.keys()) this.tellTest(chatId);
    for (const { order } of receipts) {
      const chatId = testChatOf(order.chat);
      if (chatId !== undefined) this.tellTest(chatId);
    }
  }

  private tellTest(testChatId: string): void {
    this.put(`test:${testChatId}`, 'changed', ['test-chat.changed', { testChatId }]);
  }

  private tellTask({ id, chainId, sessionId, status, node, test }: TaskRow): void {
    const fact = {
      taskId: id,
      chainId,
      sessionId: sessionId ?? null,
      status,
      nodeId: node ?? null,
    };
    const changed: Fact = ['task.changed', fact];
    this.put(`task:${id}`, id, changed);
    if (test) {
      this.put(`test:${test.chatId}`, id, changed);
      this.tellTest(test.chatId);
      return;
    }
    this.put(`chain:${chainId}`, id, changed);
    this.put(`chain:${chainId}`, 'inside', ['chain.inside-changed', { chainId }]);
    if (sessionId !== undefined) this.put(`session:${sessionId}`, id, changed);
  }

  private put(room: Room, key: string, fact: Fact): void {
    if (!this.realtime.watched(room)) return;
    const facts = this.waiting.get(room) ?? new Map<string, Fact>();
    facts.delete(key);
    this.waiting.set(room, facts.set(key, fact));
  }

  /** Первая весть уходит сразу, следующие — пачкой. */
  private flushSoon(): void {
    if (this.calm || this.waiting.size === 0) return;
    this.calm = true;
    this.flush();
    void this.clock.wait(calmMs).then(() => {
      this.calm = false;
      this.flushSoon();
    });
  }

  private flush(): void {
    const { waiting } = this;
    this.waiting = new Map();
    for (const [room, facts] of waiting) {
      for (const [name, fact] of facts.values()) this.realtime.publish(room, name, fact);
    }
  }
}
