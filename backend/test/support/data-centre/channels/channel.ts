import type { Account } from '../accounts/account.js';
import { Journal } from '../mail/journal.js';
import type { Letter } from '../mail/letter.js';

export interface Post {
  readonly id: number;
  readonly letter: Letter;
}

/** Супергруппа: свои номера сообщений и свой pts. */
export class Channel {
  readonly kind = 'channel';
  readonly journal = new Journal();
  readonly createdAt = Math.floor(Date.now() / 1000);
  readonly members = new Set<Account>();
  readonly read = new Map<Account, number>();
  private readonly posts = new Map<number, Post>();
  private readonly byLetter = new Map<Letter, Post>();
  private lastId = 0;

  constructor(
    readonly id: number,
    readonly title: string,
    readonly creator: Account,
    readonly username: string | undefined,
  ) {
    this.members.add(creator);
  }

  put(letter: Letter): Post {
    const post = { id: ++this.lastId, letter };
    this.posts.set(post.id, post);
    this.byLetter.set(letter, post);
    return post;
  }

  find(id: number): Post | undefined {
    return this.posts.get(id);
  }

  postOf(letter: Letter): Post | undefined {
    return this.byLetter.get(letter);
  }

  remove(post: Post): void {
    this.posts.delete(post.id);
    this.byLetter.delete(post.letter);
  }

  /** От новых к старым. */
  all(): Post[] {
    return [...this.posts.values()].reverse();
  }

  unread(viewer: Account): number {
    const read = this.read.get(viewer) ?? 0;
    return this.all().filter((each) => each.letter.from !== viewer && each.id > read).length;
  }
}
