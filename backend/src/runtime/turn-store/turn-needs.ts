import { type PeopleInsideEvent, type PluginOrderEvent, testChatName } from '../desk/lane-event.js';
import type { Lane } from '../ownership/lane.js';
import type { ChatFact } from '../play/put-aside.js';
import type { TurnMemory } from '../turn/turn-memory.js';
import { asideOf, laneEventOf, type Work } from '../turn/work.js';

/** Что ходу понадобится из базы. */
export class TurnNeeds {
  readonly tasks = new Set<string>();
  /** Упавшие выполнения, которые повторяют. */
  readonly failed = new Set<string>();
  /** Прежние выполнения, которые начинают заново. */
  readonly origins = new Set<string>();
  /** Выполнения, чей конец может впустить ждущего в очереди того же чата. */
  readonly ending = new Set<string>();
  readonly chats: { readonly laneId: number; readonly chat: string }[] = [];
  readonly peers: { readonly sessionId: string; readonly peer: string }[] = [];
  readonly contacts = new Set<string>();
  readonly keys: { readonly laneId: number; readonly key: string }[] = [];
  /** Чаты, где владелец написал сам: надо узнать, не эхо ли это. */
  readonly echoes: { readonly laneId: number; readonly chat: string }[] = [];
  readonly inside: { readonly laneId: number; readonly event: PeopleInsideEvent }[] = [];
  /** Отложенные для плагинов строки, которые пора сыграть. */
  readonly aside = new Set<number>();
  readonly testChats = new Set<string>();
  readonly sessions = new Set<string>();
  readonly chains = new Set<string>();
  readonly versions = new Set<string>();

  constructor(works: readonly Work[]) {
    for (const work of works) this.add(work);
  }

  /** Версии и цепочки, о которых стало известно из прочитанного: идущие выполнения, пробы, начинаемые заново. */
  addScripts({ before, testChats, tasks }: TurnMemory): void {
    for (const { versionId } of before.values()) {
      if (versionId !== undefined) this.versions.add(versionId);
    }
    for (const { draftId } of testChats.values()) this.versions.add(draftId);
    for (const id of this.origins) {
      const origin = tasks.get(id);
      if (origin) this.chains.add(origin.chainId);
    }
  }

  private add(work: Work): void {
    const { lane, input } = work;
    if (lane.sessionId !== undefined) this.sessions.add(lane.sessionId);
    if (input.kind === 'channel') this.addFacts(work);
    if (input.kind === 'due' && input.row.contactId !== undefined) {
      this.contacts.add(input.row.contactId);
    }
    if (input.kind === 'due' && input.row.chat !== undefined) this.ending.add(input.row.id);
    if (input.kind === 'schedule') this.chains.add(input.chainId);
    if (input.kind === 'receipts') {
      for (const { state, order } of input.receipts) {
        if (state === 'failed' && order.taskId !== undefined) this.tasks.add(order.taskId);
      }
    }
    for (const id of asideOf(input)) this.aside.add(id);
    this.addEvent(work);
  }

  private addFacts({ lane, input }: Work): void {
    if (input.kind !== 'channel') return;
    for (const fact of input.batch.facts) {
      if (fact.kind !== 'message' && fact.kind !== 'outgoing') continue;
      this.keys.push({ laneId: lane.id, key: fact.key });
      this.addPlace(lane, fact);
      if (fact.kind === 'outgoing') this.echoes.push({ laneId: lane.id, chat: fact.chat.id });
    }
  }

  private addPlace({ id: laneId, sessionId }: Lane, fact: ChatFact): void {
    if (sessionId === undefined) return;
    const peer = fact.kind === 'message' ? fact.from.id : fact.peer?.id;
    this.chats.push({ laneId, chat: fact.chat.id });
    if (peer !== undefined) this.peers.push({ sessionId, peer });
  }

  private addEvent({ lane, input }: Work): void {
    const event = laneEventOf(input);
    switch (event?.kind) {
      case 'attempt':
        this.tasks.add(event.taskId);
        return;
      case 'task':
        this.tasks.add(event.taskId);
        if (event.event.kind === 'retry') this.failed.add(event.taskId);
        return;
      case 'start':
        if (event.key !== undefined) this.keys.push({ laneId: lane.id, key: event.key });
        if (event.contactId !== undefined) this.contacts.add(event.contactId);
        if (event.testChatId !== undefined) this.testChats.add(event.testChatId);
        if (event.versionId === undefined) this.chains.add(event.chainId);
        else this.versions.add(event.versionId);
        return;
      case 'restart':
        this.failed.add(event.of);
        this.origins.add(event.of);
        return;
      case 'people-inside':
        this.addInside(lane, event);
        return;
      case 'test':
        this.testChats.add(event.chatId);
        this.keys.push({ laneId: lane.id, key: event.key });
        this.chats.push({ laneId: lane.id, chat: testChatName(event.chatId) });
        return;
      case 'plugin-order':
        this.addPluginOrder(lane, event);
        return;
      case 'heard':
        this.addPlace(lane, event.fact);
        return;
      case 'commanded':
      case 'order':
      case undefined:
    }
  }

  private addInside({ id: laneId }: Lane, event: PeopleInsideEvent): void {
    this.inside.push({ laneId, event });
    this.versions.add(event.versionId);
  }

  private addPluginOrder({ id, sessionId }: Lane, { chat, key }: PluginOrderEvent): void {
    if (key !== undefined) this.keys.push({ laneId: id, key });
    if (sessionId !== undefined) this.peers.push({ sessionId, peer: chat });
  }
}
