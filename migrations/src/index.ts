import { People1763800000001 } from './1763800000001-people.js';
import { Chains1763800000002 } from './1763800000002-chains.js';
import { Runtime1763800000003 } from './1763800000003-runtime.js';
import { Telegram1763800000004 } from './1763800000004-telegram.js';
import { TestChat1763800000005 } from './1763800000005-test-chat.js';
import { Overview1763800000006 } from './1763800000006-overview.js';
import { Plugins1763800000007 } from './1763800000007-plugins.js';
import { PluginInbox1763800000008 } from './1763800000008-plugin-inbox.js';
import { PluginReach1763800000009 } from './1763800000009-plugin-reach.js';
import { PluginOrder1763800000010 } from './1763800000010-plugin-order.js';
import { PluginRefusals1763800000011 } from './1763800000011-plugin-refusals.js';
import { ContactWords1763800000012 } from './1763800000012-contact-words.js';
import { PluginReasons1763800000013 } from './1763800000013-plugin-reasons.js';
import { PluginLogWords1763800000014 } from './1763800000014-plugin-log-words.js';
import { ChainsChanged1763800000015 } from './1763800000015-chains-changed.js';

/** Изменения схемы в порядке применения. Новое изменение дописывается в конец; прежние не правятся. */
export const migrations = [
  People1763800000001,
  Chains1763800000002,
  Runtime1763800000003,
  Telegram1763800000004,
  TestChat1763800000005,
  Overview1763800000006,
  Plugins1763800000007,
  PluginInbox1763800000008,
  PluginReach1763800000009,
  PluginOrder1763800000010,
  PluginRefusals1763800000011,
  ContactWords1763800000012,
  PluginReasons1763800000013,
  PluginLogWords1763800000014,
  ChainsChanged1763800000015,
] as const;
