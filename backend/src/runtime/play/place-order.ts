import { getRandomValues } from 'node:crypto';
import type { EngineCommand } from '@zveno/contracts/engine-command.js';
import type { OrderDraft, OrderRow } from '../delivery/order-row.js';
import type { Lane } from '../ownership/lane.js';
import type { Place } from '../turn/stage.js';
import { type TaskRow, timeOf } from '../turn/task-row.js';

type OrderCommand = Extract<EngineCommand, OrderDraft>;

/**
 * Пишет поручение каналу той же записью, что и состояние выполнения. Отправленное до повтора с начала
 * второй раз не уходит: щит выполнения становится меньше.
 */
export function placeOrder(place: Place, row: TaskRow, command: OrderCommand): TaskRow {
  const left = row.shield?.[command.node] ?? 0;
  if (left > 0) return { ...row, shield: { ...row.shield, [command.node]: left - 1 } };
  write(place, row, command);
  return row;
}

function write(place: Place, row: TaskRow, command: OrderCommand): void {
  const { stage, lane } = place;
  const { step, node } = command;
  if (row.test) {
    placeTestOrder(place, row, command);
    return;
  }
  const chat = ('chat' in command ? command.chat : undefined) ?? row.chat;
  const account = ('account' in command ? command.account : undefined) ?? lane.sessionId;
  if (chat === undefined || account === undefined) {
    refuse(place, row, command);
    return;
  }
  const sender = { taskId: row.id, step, node, chat, draft: command };
  if (account !== lane.sessionId) {
    stage.writes.events.push({ sessionId: account, event: { kind: 'order', ...sender } });
    return;
  }
  const stranger = chat !== 'self' && (chat !== row.chat || row.contactId === undefined);
  const heardAt = chat === row.chat ? stage.memory.contact(row.contactId)?.heardAt : undefined;
  stage.writes.orders.push(newOrder(lane, { ...sender, stranger, heardAt }));
}

/** Проба пишет только в свой разговор, куда бы узел ни целил: адрес остаётся в самом поручении. Набора в ней не ждут. */
function placeTestOrder({ stage, lane }: Place, row: TaskRow, command: OrderCommand): void {
  const { step, node } = command;
  if (row.chat === undefined) return;
  const { id: taskId, chat } = row;
  const order = newOrder(lane, {
    taskId,
    step,
    node,
    chat,
    draft: withoutTyping(command),
    stranger: false,
  });
  stage.writes.orders.push({ ...order, at: timeOf(stage.now, row) });
}

function withoutTyping(command: OrderCommand): OrderCommand {
  if (command.kind !== 'send') return command;
  const { typing, ...draft } = command;
  return typing ? draft : command;
}

type NewOrder = Pick<OrderRow, 'taskId' | 'step' | 'node' | 'chat'> & {
  readonly draft: OrderDraft;
  readonly stranger: boolean;
  readonly heardAt?: number | undefined;
  readonly plugin?: string;
};

/** Новая строка исходящих. Её `randomId` назначен здесь и переживёт любые повторы отправки. */
export function newOrder(lane: Lane, order: NewOrder): OrderRow {
  const { draft, stranger, heardAt, plugin, ...sender } = order;
  return {
    id: lane.nextId(),
    lane,
    ...sender,
    payload: {
      draft,
      ...(stranger && { stranger: true as const }),
      ...(heardAt !== undefined && { heardAt }),
      ...(plugin !== undefined && { plugin }),
    },
    randomId: getRandomValues(new BigInt64Array(1))[0] ?? 0n,
    attempts: 0,
    notBefore: undefined,
  };
}

/** Выполнению без аккаунта писать некуда: узел узнаёт об этом как о неудачной отправке. */
function refuse({ stage, lane }: Place, row: TaskRow, { step, node }: OrderCommand): void {
  const message = 'Писать некуда: у выполнения нет аккаунта или чата. Выберите их в узле';
  const event = {
    kind: 'delivery-failed',
    id: `nowhere:${row.id}:${step}`,
    at: stage.now,
    step,
    node,
    error: { code: 'send.nowhere', message },
  } as const;
  stage.writes.events.push({ laneId: lane.id, event: { kind: 'task', taskId: row.id, event } });
}
