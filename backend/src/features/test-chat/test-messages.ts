import type { MessageTarget } from '@zveno/contracts/engine-command.js';
import type { OrderDraft } from '../../runtime/delivery/order-row.js';
import type { TestMessageDto, TestOutcomeDto } from './test-chat.dto.js';

/** Слово человека (`draft` пуст) или строка исходящих. */
export interface MessageRow {
  readonly id: string;
  readonly at: Date;
  readonly text: string | null;
  readonly outcome: TestOutcomeDto | null;
  readonly draft: OrderDraft | null;
  readonly state: TestMessageDto['state'];
  readonly taskId: string | null;
  readonly step: number | null;
  readonly nodeId: string | null;
}

/** Записи разговора по порядку; цель правки или ответа найдена среди них же. */
export function messagesOf(rows: readonly MessageRow[]): TestMessageDto[] {
  const bySteps = new Map(rows.map(({ taskId, step, id }) => [`${taskId}:${step}`, id]));
  const idOf = (taskId: string | null, target: MessageTarget | undefined): string | null => {
    if (!target) return null;
    return target.kind === 'message'
      ? String(target.id)
      : (bySteps.get(`${taskId}:${target.step}`) ?? null);
  };
  return rows.map(({ id, at, text, outcome, draft, state, taskId, nodeId }) => ({
    id,
    at,
    from: draft ? 'chain' : 'person',
    kind: draft?.kind ?? 'send',
    text: draft ? textOf(draft) : (text ?? ''),
    targetId: draft ? idOf(taskId, targetOf(draft)) : null,
    state,
    taskId: taskId ?? outcome?.taskId ?? null,
    nodeId,
    elsewhere: draft?.kind === 'send' ? (draft.chat ?? null) : null,
    outcome,
  }));
}

function textOf(draft: OrderDraft): string {
  if (draft.kind === 'react') return draft.emoji;
  return 'text' in draft ? draft.text : '';
}

function targetOf(draft: OrderDraft): MessageTarget | undefined {
  if (draft.kind === 'send') return draft.replyTo;
  return draft.kind === 'read' ? undefined : draft.target;
}
