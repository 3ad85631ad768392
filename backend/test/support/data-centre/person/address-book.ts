import { Api, type TelegramClient } from 'telegram';
import type { Account } from '../accounts/account.js';
import type { Chat } from '../views/peer-view.js';

/** Находит собеседников тем же путём, что живой клиент: по телефону и по списку диалогов. */
export class AddressBook {
  private readonly known = new Map<Chat, Promise<Api.TypeInputPeer>>();

  constructor(private readonly client: TelegramClient) {}

  find(chat: Chat): Promise<Api.TypeInputPeer> {
    const found = this.known.get(chat) ?? this.look(chat);
    this.known.set(chat, found);
    return found;
  }

  private look(chat: Chat): Promise<Api.TypeInputPeer> {
    return chat.kind === 'user' ? this.byPhone(chat) : this.inDialogs(chat.id);
  }

  private async byPhone({ phone }: Account): Promise<Api.TypeInputPeer> {
    const { users } = await this.client.invoke(new Api.contacts.ResolvePhone({ phone }));
    const [user] = users;
    if (!(user instanceof Api.User) || !user.accessHash) throw new Error(`Нет такого: ${phone}`);
    return new Api.InputPeerUser({ userId: user.id, accessHash: user.accessHash });
  }

  private async inDialogs(channelId: number): Promise<Api.TypeInputPeer> {
    const all = new Api.messages.GetDialogs({
      offsetDate: 0,
      offsetId: 0,
      offsetPeer: new Api.InputPeerEmpty(),
      limit: 100,
    });
    const answer = await this.client.invoke(all);
    const chats = 'chats' in answer ? answer.chats : [];
    const channel = chats.find((each) => String(each.id) === String(channelId));
    if (!(channel instanceof Api.Channel) || !channel.accessHash) {
      throw new Error(`Супергруппы ${String(channelId)} нет среди диалогов`);
    }
    return new Api.InputPeerChannel({ channelId: channel.id, accessHash: channel.accessHash });
  }
}
