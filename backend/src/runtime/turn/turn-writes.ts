import type { ContactChange } from '@zveno/contracts/contact.js';
import type { NotifyDraft, WebhookReplyDraft } from '@zveno/contracts/engine-command.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import type { ChannelFact, ChannelKeep } from '../../ports/channel.js';
import type { OrderRow, Receipt } from '../delivery/order-row.js';
import type { LaneEvent } from '../desk/lane-event.js';
import type { Lane } from '../ownership/lane.js';
import { mergedChange, type ContactRow, type Profile } from './contact-row.js';
import type { HookPoint } from './turn-hooks.js';
import type { PeerKey } from './turn-memory.js';

export interface NewContact extends PeerKey {
  readonly row: ContactRow;
  readonly at: number;
}

/** Что изменилось у известного собеседника. */
export interface ContactPatch {
  seenAt?: number;
  username?: string;
  profile?: Profile;
  pausedUntil?: number;
  change?: ContactChange;
}

export interface Notice extends Pick<NotifyDraft, 'level' | 'text'> {
  readonly id: string;
  readonly sessionId: string | undefined;
  readonly chainId: string;
  readonly taskId: string;
}

export interface WebhookAnswer extends Pick<WebhookReplyDraft, 'status' | 'body'> {
  readonly requestId: string;
}

export interface Keep extends ChannelKeep {
  readonly sessionId: string;
}

/** Чем кончилось слово человека в тест-чате. */
export type TestOutcome =
  | { readonly kind: 'answered' | 'queued'; readonly taskId: string }
  | { readonly kind: 'started'; readonly taskId: string; readonly trigger: string }
  | { readonly kind: 'nothing'; readonly reason: 'no-match' | 'busy' | 'opted-out' };

export interface TestMessage {
  readonly id: number;
  readonly chatId: string;
  readonly at: number;
  readonly text: string;
  readonly outcome: TestOutcome;
}

/** Событие другой дорожке (или своей — следующему ходу): по номеру дорожки либо по аккаунту. */
export type OutgoingEvent = { readonly event: LaneEvent } & (
  | { readonly laneId: number; readonly sessionId?: undefined }
  | { readonly sessionId: string; readonly laneId?: undefined }
);

/** Принятое, которое сначала увидят плагины: строка `plugin_inbox`. */
export interface AsideRow {
  readonly id: number;
  readonly lane: Lane;
  readonly fact: Extract<ChannelFact, { kind: 'message' | 'outgoing' }>;
}

/** Весть хуку «после»: строка `plugin_notices`. */
export interface ToldRow {
  readonly id: number;
  readonly point: HookPoint;
  readonly sessionId: string;
  readonly fact: Extract<ChannelFact, { kind: 'message' }>;
  readonly tasks: readonly { readonly task: string; readonly chain: string }[];
}

/** Всё, что запишет ход, кроме самих выполнений: их видно по памяти хода. */
export class TurnWrites {
  readonly steps = new Map<string, StepLog[]>();
  readonly orders: OrderRow[] = [];
  readonly receipts: Receipt[] = [];
  /** Выполнения, чьи неотправленные исходящие больше не нужны. */
  readonly dropped = new Set<string>();
  readonly newContacts = new Map<string, NewContact>();
  readonly contacts = new Map<string, ContactPatch>();
  readonly keys: { readonly laneId: number; readonly key: string }[] = [];
  readonly taken: string[] = [];
  readonly events: OutgoingEvent[] = [];
  readonly failed: {
    readonly id: string;
    readonly lane: Lane;
    readonly payload: unknown;
    readonly error: string;
  }[] = [];
  readonly keeps = new Map<string, Keep>();
  readonly notices: Notice[] = [];
  readonly answers: WebhookAnswer[] = [];
  readonly schedules: {
    readonly chainId: string;
    readonly node: string;
    readonly laneId: number;
    readonly due: number | undefined;
  }[] = [];

  readonly aside: AsideRow[] = [];
  /** Отложенные строки, сыгранные этим ходом. */
  readonly heard: number[] = [];
  readonly told: ToldRow[] = [];
  /** О чём узнает журнал плагина. */
  readonly pluginNotes: (Localized & { readonly plugin: string })[] = [];
  /** Слова человека в тест-чатах. */
  readonly testMessages: TestMessage[] = [];
  /** Прокрученные часы тест-чатов: разговор → на сколько они впереди. */
  readonly testClocks = new Map<string, number>();

  log(taskId: string, steps: readonly StepLog[]): void {
    const earlier = this.steps.get(taskId);
    if (earlier) earlier.push(...steps);
    else this.steps.set(taskId, [...steps]);
  }

  patchContact(id: string, patch: Omit<ContactPatch, 'change'>): void {
    this.contacts.set(id, { ...this.contacts.get(id), ...patch });
  }

  changeContact(id: string, change: ContactChange): void {
    const earlier = this.contacts.get(id);
    this.contacts.set(id, { ...earlier, change: mergedChange(earlier?.change, change) });
  }

  keep(sessionId: string, keep: ChannelKeep): void {
    this.keeps.set(`${sessionId}|${keep.key}`, { ...keep, sessionId });
  }
}
