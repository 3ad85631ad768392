import { Injectable } from '@nestjs/common';
import type { Json } from '@zveno/contracts/json.js';
import type { HostedPlugin } from '../../ports/plugin-host.js';
import { PluginReach, type ReachAsk, ReachRefused } from '../../ports/plugin-reach.js';
import { mayTouch } from '../plugin-parts/plugin-parts.js';
import { PluginContacts } from './plugin-contacts.js';
import { PluginHistory } from './plugin-history.js';
import { PluginOrders } from './plugin-orders.js';

/** Переписка и собеседники для плагинов: только у разрешённых аккаунтов. */
@Injectable()
export class AccountReach extends PluginReach {
  constructor(
    private readonly contacts: PluginContacts,
    private readonly orders: PluginOrders,
    private readonly history: PluginHistory,
  ) {
    super();
  }

  async perform(
    plugin: Pick<HostedPlugin, 'id' | 'granted'>,
    ask: ReachAsk,
    signal: AbortSignal,
  ): Promise<Json> {
    const { id } = plugin;
    if (!mayTouch(plugin, ask.session))
      throw new ReachRefused({
        ru: `аккаунт ${ask.session} плагину не разрешён`,
        en: `the account ${ask.session} is not allowed for the plugin`,
      });
    switch (ask.method) {
      case 'contacts.get':
        return this.contacts.get(ask);
      case 'contacts.list':
        return this.contacts.list(ask);
      case 'contacts.change':
        return this.contacts.change(ask);
      case 'telegram.send':
        return this.orders.send(id, ask);
      case 'telegram.edit':
        return this.orders.edit(id, ask);
      case 'telegram.delete':
        return this.orders.delete(id, ask);
      case 'telegram.history':
        return this.history.read(ask, signal);
    }
  }
}
