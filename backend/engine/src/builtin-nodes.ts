import { condition } from './nodes/logic/condition.js';
import { delay } from './nodes/logic/delay.js';
import { end } from './nodes/logic/end.js';
import { send } from './nodes/telegram/send.js';
import { manual } from './nodes/triggers/manual.js';
import { message } from './nodes/triggers/message.js';
import { NodeRegistry } from './registry.js';

/** Встроенные типы узлов в порядке палитры. */
export const builtinNodes = new NodeRegistry([manual, message, send, condition, delay, end]);
