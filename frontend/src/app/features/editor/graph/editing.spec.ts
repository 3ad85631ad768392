import { aChain } from './a-chain.js';
import { copyParts, pasteParts } from './clipboard.js';
import { insertOnEdge, reconnect } from './edge-edits.js';
import { removeParts } from './remove-parts.js';
import { selectionOf } from './selection.js';

const greeting = aChain(
  {
    start: { type: 'message', next: { next: 'send' } },
    send: { settings: { text: 'Здравствуйте' }, next: { next: 'end' } },
    end: { type: 'end' },
  },
  { labels: { 'send.next': 'потом', 'start.next': 'сразу' } },
);

describe('правки цепочки', () => {
  it('вставка в цепочку с теми же именами переименовывает узлы вместе со связями и подписями', () => {
    const text = copyParts(greeting, selectionOf({ nodes: ['send', 'end'] }));

    const pasted = pasteParts(greeting, text, { x: 100, y: 500 });

    expect(pasted?.document.nodes['send-2']?.next).toEqual({ next: 'end-2' });
    expect(pasted?.document.layout.labels['send-2.next']).toBe('потом');
    expect(pasted?.document.layout.nodes['send-2']).toEqual({ x: 100, y: 500 });
    expect(pasted?.document.nodes['send']).toBe(greeting.nodes['send']);
    expect([...(pasted?.selection.nodes ?? [])]).toEqual(['send-2', 'end-2']);
  });

  it('чужой текст из буфера обмена не вставляется', () => {
    expect(pasteParts(greeting, '{"kind":"другое"}', { x: 0, y: 0 })).toBeUndefined();
    expect(pasteParts(greeting, 'просто слова', { x: 0, y: 0 })).toBeUndefined();
  });

  it('удалённый узел уносит входящие и исходящие связи, их подписи и своё место', () => {
    const left = removeParts(greeting, selectionOf({ nodes: ['send'] }));

    expect(Object.keys(left.nodes)).toEqual(['start', 'end']);
    expect(left.nodes['start']?.next).toEqual({});
    expect(left.layout.labels).toEqual({});
    expect(left.layout.nodes['send']).toBeUndefined();
  });

  it('узел, поставленный на связь, продолжает её', () => {
    const pause = { type: 'delay', settings: {}, next: {} };

    const longer = insertOnEdge(greeting, 'start.next', {
      id: 'delay',
      node: pause,
      place: { x: 160, y: 0 },
      output: 'next',
    });

    expect(longer.nodes['start']?.next).toEqual({ next: 'delay' });
    expect(longer.nodes['delay']?.next).toEqual({ next: 'send' });
    expect(longer.layout.labels['start.next']).toBe('сразу');
  });

  it('пересаженная связь не теряет подпись', () => {
    const to = { source: 'start', output: 'next', target: 'end' };

    expect(reconnect(greeting, 'start.next', to).layout.labels['start.next']).toBe('сразу');
    expect(reconnect(greeting, 'send.next', { ...to, output: 'later' }).layout.labels).toEqual({
      'start.next': 'сразу',
      'start.later': 'потом',
    });
  });
});
