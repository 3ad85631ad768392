import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ReachAsk, ReachRefused } from '../../ports/plugin-reach.js';
import type { OrderDraft } from '../delivery/order-row.js';
import { EventDesk } from '../desk/event-desk.js';

type Of<Method extends ReachAsk['method']> = Extract<ReachAsk, { readonly method: Method }>;

interface Standing {
  readonly lane: number;
  readonly optedOut: boolean;
  readonly waiting: number;
}

/** Столько неотправленного у аккаунта — и плагин получает отказ: очередь людей не должна утонуть в его словах. */
const mostWaiting = 1_000;

const optedOutWords = {
  ru: 'собеседник отказался от сообщений',
  en: 'the contact has opted out of messages',
};
const noAccount = { ru: 'такого аккаунта нет', en: 'there is no such account' };
const noChat = (chat: string) => ({
  ru: `чата «${chat}» не бывает`,
  en: `there can be no chat “${chat}”`,
});
const full = {
  ru: `у аккаунта уже ${mostWaiting} неотправленных сообщений`,
  en: `the account already has ${mostWaiting} messages waiting`,
};

/** Так канал зовёт чаты: номер, имя с «@» или «Избранное». */
const chatName = /^(self|@\w{3,40}|-?[1-9]\d{0,15})$/;

/** Поручения плагинов: ложатся в исходящие аккаунта и ждут своей очереди с остальными. */
@Injectable()
export class PluginOrders {
  constructor(
    private readonly database: DataSource,
    private readonly desk: EventDesk,
  ) {}

  /** Возвращается, когда сообщение записано: дальше его отправят, что бы ни случилось с процессами. */
  async send(plugin: string, { session, chat, text, replyTo, key }: Of<'telegram.send'>) {
    const { lane, optedOut } = await this.standing(session, chat);
    if (optedOut) throw new ReachRefused(optedOutWords);
    const draft: OrderDraft = {
      kind: 'send',
      text: text.toWellFormed(),
      ...(replyTo !== undefined && { replyTo: { kind: 'message', id: replyTo } }),
    };
    const name = `plugin:${plugin}:${hash('sha256', key)}`;
    await this.desk.place(lane, [{ kind: 'plugin-order', plugin, chat, draft, key: name }]);
    return null;
  }

  async edit(plugin: string, { session, chat, message, text }: Of<'telegram.edit'>) {
    const target = { kind: 'message', id: message } as const;
    return this.place(plugin, { session, chat }, { kind: 'edit', target, text });
  }

  async delete(plugin: string, { session, chat, messages }: Of<'telegram.delete'>) {
    const [id, ...also] = messages;
    if (id === undefined) return null;
    const target = { kind: 'message', id } as const;
    const draft: OrderDraft = { kind: 'delete', target, forEveryone: true, also };
    return this.place(plugin, { session, chat }, draft);
  }

  /** Дорожка аккаунта; бросает, если писать от его имени сейчас нельзя. */
  async laneOf(session: string, chat: string): Promise<number> {
    return (await this.standing(session, chat)).lane;
  }

  private async place(
    plugin: string,
    { session, chat }: { readonly session: string; readonly chat: string },
    draft: OrderDraft,
  ): Promise<null> {
    const { lane } = await this.standing(session, chat);
    await this.desk.place(lane, [{ kind: 'plugin-order', plugin, chat, draft }]);
    return null;
  }

  private async standing(session: string, chat: string): Promise<Standing> {
    if (!chatName.test(chat)) throw new ReachRefused(noChat(chat));
    const [row] = await this.database.query<Standing[]>(
      `select l.id as lane, coalesce(c.opted_out_at is not null, false) as "optedOut",
              (select count(*)::int from (select 1 from outbox o
                where o.lane_id = l.id and o.state = 'waiting' limit ${mostWaiting}) w) as waiting
         from bot_sessions s join lanes l on l.session_id = s.id
         left join contacts c on c.session_id = s.id and c.channel = 'telegram' and c.peer = $2
        where s.id = $1 and s.deleted_at is null`,
      [session, chat],
    );
    if (!row) throw new ReachRefused(noAccount);
    if (row.waiting >= mostWaiting) throw new ReachRefused(full);
    return row;
  }
}
