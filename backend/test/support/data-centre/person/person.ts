import { randomBytes } from 'node:crypto';
import { Api, errors, helpers, type Connection, type TelegramClient } from 'telegram';
import { Raw } from 'telegram/events/index.js';
import type { Account } from '../accounts/account.js';
import { Changes } from '../changes.js';
import type { DataCentre } from '../data-centre.js';
import type { SessionStrings } from '../session-strings.js';
import type { Chat } from '../views/peer-view.js';
import { AddressBook } from './address-book.js';
import { gramjsClient } from './gramjs-client.js';
import { messageSeen, seenIn, type Seen, type SeenFile, type SeenMessage } from './seen.js';
import { download, upload, type Upload } from './transfer.js';

const defaultDeadline = 30_000;

/** Участник: человек за независимым клиентом GramJS. Ждёт событий, а не времени. */
export class Person {
  /** Всё увиденное по порядку. */
  readonly seen: Seen[] = [];
  private readonly changes = new Changes();
  private readonly taken = new Set<Seen>();
  private readonly book: AddressBook;

  constructor(
    readonly client: TelegramClient,
    readonly account: Account,
  ) {
    this.book = new AddressBook(client);
    client.addEventHandler((update: unknown) => {
      this.notice(update);
    }, new Raw({}));
  }

  /** Пишет и отдаёт номер сообщения у себя. */
  async send(
    to: Chat,
    text: string,
    options: { readonly replyTo?: number; readonly randomId?: bigint } = {},
  ): Promise<number> {
    const { replyTo, randomId = randomBytes(8).readBigInt64LE() } = options;
    const request = new Api.messages.SendMessage({
      peer: await this.book.find(to),
      message: text,
      randomId: helpers.returnBigInt(randomId),
      ...(replyTo ? { replyTo: new Api.InputReplyToMessage({ replyToMsgId: replyTo }) } : {}),
    });
    try {
      return sentId(await this.client.invoke(request));
    } catch (error) {
      if (!repeated(error)) throw error;
      return this.lastSent(to, text);
    }
  }

  /** Посылает файл с подписью и отдаёт номер сообщения. */
  async sendFile(to: Chat, file: Upload, caption = ''): Promise<number> {
    const request = new Api.messages.SendMedia({
      peer: await this.book.find(to),
      media: await upload(this.client, file),
      message: caption,
      randomId: helpers.returnBigInt(randomBytes(8).readBigInt64LE()),
    });
    return sentId(await this.client.invoke(request));
  }

  download(file: SeenFile): Promise<Buffer> {
    return download(this.client, file);
  }

  async edit(chat: Chat, id: number, message: string): Promise<void> {
    const peer = await this.book.find(chat);
    await this.client.invoke(new Api.messages.EditMessage({ peer, id, message }));
  }

  /** Удаляет у всех. */
  async delete(chat: Chat, ids: number[]): Promise<void> {
    const peer = await this.book.find(chat);
    if (peer instanceof Api.InputPeerChannel) {
      const channel = new Api.InputChannel(peer);
      await this.client.invoke(new Api.channels.DeleteMessages({ channel, id: ids }));
    } else {
      await this.client.invoke(new Api.messages.DeleteMessages({ id: ids, revoke: true }));
    }
  }

  async react(chat: Chat, msgId: number, emoticon: string): Promise<void> {
    const peer = await this.book.find(chat);
    const reaction = [new Api.ReactionEmoji({ emoticon })];
    await this.client.invoke(new Api.messages.SendReaction({ peer, msgId, reaction }));
  }

  async type(chat: Chat): Promise<void> {
    const peer = await this.book.find(chat);
    const action = new Api.SendMessageTypingAction();
    await this.client.invoke(new Api.messages.SetTyping({ peer, action }));
  }

  /** Помечает личный диалог прочитанным до этого номера. */
  async read(chat: Account, maxId: number): Promise<void> {
    const peer = await this.book.find(chat);
    await this.client.invoke(new Api.messages.ReadHistory({ peer, maxId }));
  }

  /** Подтверждает чужой вход по QR; токен — из ссылки `tg://login?token=…`. */
  async acceptQr(token: string): Promise<void> {
    const bytes = Buffer.from(token, 'base64url');
    await this.client.invoke(new Api.auth.AcceptLoginToken({ token: bytes }));
  }

  /** Переписка от старых к новым, как её хранит дата-центр. */
  async history(chat: Chat, limit = 100): Promise<SeenMessage[]> {
    const peer = await this.book.find(chat);
    const answer = await this.client.invoke(new Api.messages.GetHistory({ peer, limit }));
    const messages = 'messages' in answer ? answer.messages : [];
    return messages.flatMap((each) => messageSeen(each, this.account.id) ?? []).reverse();
  }

  /** Следующее чужое сообщение в этом чате: каждое отдаётся один раз, по порядку. */
  async next(chat: Chat, deadline = defaultDeadline): Promise<SeenMessage> {
    const what = `сообщение для ${this.account.profile.firstName}`;
    const found = await this.changes.waitValue(() => this.incoming(chat)[0], deadline, what);
    this.taken.add(found);
    return found;
  }

  /** Ждёт первого увиденного, что подходит под условие (и уже увиденного тоже). */
  waitFor(fits: (seen: Seen) => boolean, deadline = defaultDeadline): Promise<Seen> {
    const what = `событие у ${this.account.profile.firstName}`;
    return this.changes.waitValue(() => this.seen.find(fits), deadline, what);
  }

  async disconnect(): Promise<void> {
    await this.client.destroy();
  }

  // GramJS сам повторяет письмо, ответ на которое потерялся; первый экземпляр уже лежит в переписке.
  private async lastSent(to: Chat, text: string): Promise<number> {
    const own = (await this.history(to)).findLast((each) => each.out && each.text === text);
    if (!own) throw new Error(`Дата-центр уже видел «${text}», но в переписке его нет`);
    return own.id;
  }

  private incoming(chat: Chat): SeenMessage[] {
    return this.seen
      .filter((each) => each.kind === 'message')
      .filter((each) => each.chat === chat.id && !each.out && !this.taken.has(each));
  }

  private notice(update: unknown): void {
    const seen = seenIn(update, this.account.id);
    if (!seen) return;
    this.seen.push(seen);
    this.changes.ring();
  }
}

export interface Seat {
  /** Уже выданный вход; без него выдаётся новый. */
  readonly strings?: SessionStrings;
  readonly transport?: typeof Connection;
}

/** Сажает участника за аккаунт, минуя обряд входа. */
export async function connectPerson(
  dc: DataCentre,
  account: Account,
  { strings = dc.authorise(account), transport }: Seat = {},
): Promise<Person> {
  const client = gramjsClient(dc.address, strings.gramjs, transport);
  const person = new Person(client, account);
  try {
    await client.connect();
    await client.getMe();
    return person;
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Сажает участника за аккаунт, входя по телефону и коду (и паролю, если он задан). */
export async function signInPerson(
  dc: DataCentre,
  account: Account,
  password = '',
): Promise<Person> {
  const client = gramjsClient(dc.address, '');
  const person = new Person(client, account);
  await client.start({
    phoneNumber: account.phone,
    phoneCode: () => dc.codes.next(account.phone),
    password: () => Promise.resolve(password),
    onError: (error) => {
      throw error;
    },
  });
  return person;
}

function repeated(error: unknown): boolean {
  return error instanceof errors.RPCError && error.errorMessage === 'RANDOM_ID_DUPLICATE';
}

function sentId(answer: Api.TypeUpdates): number {
  if (answer instanceof Api.UpdateShortSentMessage) return answer.id;
  const updates = 'updates' in answer ? answer.updates : [];
  const found = updates.find((each) => each instanceof Api.UpdateMessageID);
  if (!found) throw new Error('Дата-центр не назвал номер сообщения');
  return found.id;
}
