import type { Account } from '../accounts/account.js';
import { Channel } from './channel.js';

const firstId = 1_500_000_001;

export interface NewGroup {
  readonly title: string;
  readonly creator: Account;
  readonly members?: readonly Account[];
  readonly username?: string;
}

export class Channels {
  private readonly byId = new Map<number, Channel>();

  create({ title, creator, members = [], username }: NewGroup): Channel {
    const channel = new Channel(firstId + this.byId.size, title, creator, username);
    for (const member of members) channel.members.add(member);
    this.byId.set(channel.id, channel);
    return channel;
  }

  find(id: number): Channel | undefined {
    return this.byId.get(id);
  }

  byUsername(username: string): Channel | undefined {
    const wanted = username.toLowerCase();
    return [...this.byId.values()].find((each) => each.username?.toLowerCase() === wanted);
  }

  of(account: Account): Channel[] {
    return [...this.byId.values()].filter((each) => each.members.has(account));
  }
}
