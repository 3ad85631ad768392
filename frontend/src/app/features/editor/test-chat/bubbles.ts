import type { TestMessageDto } from '#app/api/models.js';

/** Одно сообщение разговора, каким его видит собеседник: правки, удаление и реакции уже на нём. */
export interface Bubble {
  readonly message: TestMessageDto;
  readonly text: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly reactions: readonly string[];
  /** На что это ответ. */
  readonly repliesTo: string | undefined;
}

/** Складывает записи разговора в сообщения; прочтения видны только в шагах. */
export function bubblesOf(messages: readonly TestMessageDto[]): readonly Bubble[] {
  const bubbles = new Map<string, Bubble>();
  for (const message of messages) {
    if (message.kind === 'send') bubbles.set(message.id, bubbleOf(message, bubbles));
    const target = bubbles.get(message.targetId ?? '');
    if (target && message.state === 'sent')
      bubbles.set(target.message.id, { ...target, ...changeBy(message, target) });
  }
  return [...bubbles.values()];
}

function bubbleOf(message: TestMessageDto, known: ReadonlyMap<string, Bubble>): Bubble {
  return {
    message,
    text: message.text,
    edited: false,
    deleted: false,
    reactions: [],
    repliesTo: known.get(message.targetId ?? '')?.text,
  };
}

function changeBy({ kind, text }: TestMessageDto, { reactions }: Bubble): Partial<Bubble> {
  if (kind === 'edit') return { text, edited: true };
  if (kind === 'delete') return { deleted: true };
  if (kind === 'react') return { reactions: text === '' ? [] : [...reactions, text] };
  return {};
}
