import type { Json } from '@zveno/contracts/json.js';
import { PluginReach, ReachRefused } from '../../src/ports/plugin-reach.js';

/** У этого стенда аккаунтов нет. */
export class NoAccounts extends PluginReach {
  perform(): Promise<Json> {
    return Promise.reject(
      new ReachRefused({ ru: 'аккаунтов здесь нет', en: 'there are no accounts here' }),
    );
  }
}
