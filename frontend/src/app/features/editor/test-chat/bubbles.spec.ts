import type { TestMessageDto } from '#app/api/models.js';
import { bubblesOf } from './bubbles.js';

const record = (id: string, change: Partial<TestMessageDto>): TestMessageDto => ({
  id,
  from: 'chain',
  at: '2026-11-29T10:00:00Z',
  kind: 'send',
  text: '',
  targetId: null,
  state: 'sent',
  taskId: null,
  nodeId: null,
  elsewhere: null,
  outcome: null,
  ...change,
});

describe(bubblesOf, () => {
  it('правка меняет само сообщение, а не добавляет второе', () => {
    const bubbles = bubblesOf([
      record('1', { text: 'Считаю…' }),
      record('2', { kind: 'edit', targetId: '1', text: 'Готово' }),
    ]);

    expect(bubbles).toHaveLength(1);
    expect(bubbles[0]).toMatchObject({ text: 'Готово', edited: true });
  });

  it('ещё не отправленная правка ничего не меняет', () => {
    const edit = record('2', { kind: 'edit', targetId: '1', text: 'Готово', state: 'waiting' });

    expect(bubblesOf([record('1', { text: 'Считаю…' }), edit])[0]).toMatchObject({
      text: 'Считаю…',
      edited: false,
    });
  });

  it('реакция и удаление видны на сообщении, ответ помнит, на что он', () => {
    const [first, second] = bubblesOf([
      record('1', { from: 'person', text: 'Привет' }),
      record('2', { kind: 'react', targetId: '1', text: '👍' }),
      record('3', { text: 'И вам', targetId: '1' }),
      record('4', { kind: 'delete', targetId: '3' }),
    ]);

    expect(first).toMatchObject({ reactions: ['👍'] });
    expect(second).toMatchObject({ repliesTo: 'Привет', deleted: true });
  });

  it('прочтение и записи о неизвестном сообщении переписку не меняют', () => {
    expect(
      bubblesOf([record('1', { kind: 'read' }), record('2', { kind: 'edit', targetId: '9' })]),
    ).toEqual([]);
  });
});
