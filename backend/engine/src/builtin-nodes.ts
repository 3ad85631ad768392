import { contact } from './nodes/data/contact.js';
import { set } from './nodes/data/set.js';
import { ask } from './nodes/dialogue/ask.js';
import { choice } from './nodes/dialogue/choice.js';
import { collect } from './nodes/dialogue/collect.js';
import { http } from './nodes/integrations/http.js';
import { notify } from './nodes/integrations/notify.js';
import { script } from './nodes/integrations/script.js';
import { webhookReply } from './nodes/integrations/webhook-reply.js';
import { condition } from './nodes/logic/condition.js';
import { delay } from './nodes/logic/delay.js';
import { end } from './nodes/logic/end.js';
import { errorCatch } from './nodes/logic/error-catch.js';
import { join } from './nodes/logic/join.js';
import { limit } from './nodes/logic/limit.js';
import { loop } from './nodes/logic/loop.js';
import { parallel } from './nodes/logic/parallel.js';
import { runChain } from './nodes/logic/run-chain.js';
import { split } from './nodes/logic/split.js';
import { switchCase } from './nodes/logic/switch.js';
import { edit } from './nodes/telegram/edit.js';
import { react } from './nodes/telegram/react.js';
import { read } from './nodes/telegram/read.js';
import { remove } from './nodes/telegram/delete.js';
import { send } from './nodes/telegram/send.js';
import { called } from './nodes/triggers/called.js';
import { command } from './nodes/triggers/command.js';
import { manual } from './nodes/triggers/manual.js';
import { message } from './nodes/triggers/message.js';
import { schedule } from './nodes/triggers/schedule.js';
import { webhook } from './nodes/triggers/webhook.js';
import { NodeRegistry } from './registry.js';

const triggers = [message, command, webhook, schedule, manual, called];
const telegram = [send, edit, remove, react, read];
const dialogue = [ask, choice, collect];
const logic = [
  condition,
  switchCase,
  split,
  delay,
  loop,
  parallel,
  join,
  runChain,
  limit,
  errorCatch,
  end,
];
const data = [set, contact];
const integrations = [http, script, notify, webhookReply];

/** Встроенные типы узлов в порядке палитры. */
export const builtinNodes = new NodeRegistry([
  ...triggers,
  ...telegram,
  ...dialogue,
  ...logic,
  ...data,
  ...integrations,
]);
