import type { ContactRow } from './contact-row.js';
import { isOpen, type TaskRow } from './task-row.js';

export interface PeerKey {
  readonly sessionId: string;
  readonly peer: string;
}

/** Разговор человека с черновиком. */
export interface TestChatRow {
  readonly id: string;
  readonly chainId: string;
  readonly userId: string;
  readonly draftId: string;
  readonly contactId: string;
  readonly ahead: number;
  /** Собеседник уже писал: его слова не первые. */
  readonly heard: boolean;
}

export interface TaskOrigin {
  readonly trigger: string;
  readonly sent: Readonly<Record<string, number>>;
}

/** То, что ход прочёл из базы и изменил: выполнения, собеседники, имена принятого. */
export class TurnMemory {
  /** Выполнения до хода: по ним видно, вставить строку, заменить или удалить. */
  readonly before = new Map<string, TaskRow>();
  readonly tasks = new Map<string, TaskRow>();
  /** Кончившиеся этим делом: за ними может стоять очередь чата. */
  readonly ended: TaskRow[] = [];
  /** Свои исходящие, чьё эхо может прийти: «дорожка|чат|текст» и «дорожка|чат|номер». */
  readonly echoes = new Set<string>();
  /** Отложенные для плагинов и ещё не сыгранные строки. */
  readonly aside = new Set<number>();
  readonly testChats = new Map<string, TestChatRow>();
  /** Для повтора с начала: запуск прежнего выполнения и сколько отправил каждый его узел. */
  readonly origins = new Map<string, TaskOrigin>();
  /** Ждёт ли ответа вебхука этот же процесс: такому ответу строка в базе не нужна. */
  awaitedHere: (requestId: string) => boolean = () => false;
  private readonly chats = new Map<string, Set<string>>();
  private readonly contacts = new Map<string, ContactRow>();
  private readonly byPeer = new Map<string, string>();
  private readonly keys = new Set<string>();

  remember(row: TaskRow): void {
    this.before.set(row.id, row);
    this.keep(row);
  }

  keep(row: TaskRow): void {
    this.tasks.set(row.id, row);
    if (row.chat === undefined) return;
    const name = `${row.laneId}|${row.chat}`;
    const ids = this.chats.get(name) ?? new Set();
    this.chats.set(name, ids.add(row.id));
  }

  /** Идущие выполнения чата, новые первыми. */
  openIn(laneId: number, chat: string): readonly TaskRow[] {
    const ids = [...(this.chats.get(`${laneId}|${chat}`) ?? [])].sort().reverse();
    return ids.flatMap((id) => this.tasks.get(id) ?? []).filter(isOpen);
  }

  contact(id: string | undefined): ContactRow | undefined {
    return id === undefined ? undefined : this.contacts.get(id);
  }

  contactOf({ sessionId, peer }: PeerKey): ContactRow | undefined {
    return this.contact(this.byPeer.get(`${sessionId}|${peer}`));
  }

  keepContact(row: ContactRow, key?: PeerKey): void {
    this.contacts.set(row.contact.id, row);
    if (key) this.byPeer.set(`${key.sessionId}|${key.peer}`, row.contact.id);
  }

  /** `false`, если событие с таким именем уже принято. */
  takeKey(laneId: number, key: string): boolean {
    const name = `${laneId}|${key}`;
    if (this.keys.has(name)) return false;
    this.keys.add(name);
    return true;
  }
}
