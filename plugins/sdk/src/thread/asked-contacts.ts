import { isJsonList, isJsonObject, type Json } from '@zveno/contracts/json.js';
import { Contacts } from '../contacts.js';
import type { PluginContact } from '../contacts.js';
import type { ChatPlace } from '../place.js';
import type { Link } from './link.js';

type Wanted = Parameters<Contacts['list']>[0];
type Change = Parameters<Contacts['change']>[0];

export class AskedContacts extends Contacts {
  constructor(private readonly link: Link) {
    super();
  }

  async get({ session, chat }: ChatPlace): Promise<PluginContact | null> {
    const answer = await this.link.ask({ method: 'contacts.get', session, chat });
    return answer === null ? null : contactOf(answer);
  }

  async list(wanted: Wanted): Promise<readonly PluginContact[]> {
    const answer = await this.link.ask({ method: 'contacts.list', ...wanted });
    return (isJsonList(answer) ? answer : []).map(contactOf);
  }

  async change({ session, chat, variables = {}, addTags = [], removeTags = [] }: Change) {
    await this.link.ask({
      method: 'contacts.change',
      session,
      chat,
      variables,
      addTags: [...addTags],
      removeTags: [...removeTags],
    });
  }
}

function contactOf(answer: Json): PluginContact {
  const { id, session, chat, name, username, tags, variables } = isJsonObject(answer) ? answer : {};
  return {
    id: textOf(id),
    session: textOf(session),
    chat: textOf(chat),
    name: textOf(name),
    ...(typeof username === 'string' && { username }),
    tags: isJsonList(tags) ? tags.map(textOf) : [],
    variables: isJsonObject(variables) ? variables : {},
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
