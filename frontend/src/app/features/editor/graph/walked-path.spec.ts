import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { walkedPath, withCurrent } from './walked-path.js';

const document: ChainDocument = {
  schema: 1,
  name: 'Вопрос',
  secondTask: 'ignore',
  variables: {},
  nodes: {
    start: { type: 'message', settings: {}, next: { next: 'ask' } },
    ask: { type: 'ask', settings: {}, next: { answered: 'thanks' } },
    thanks: { type: 'send', settings: {}, next: {} },
  },
  layout: { nodes: {}, labels: {}, notes: {}, frames: {} },
};
const asked = [
  { node: 'start', out: 'next' },
  { node: 'ask', waits: true as const },
];

describe(walkedPath, () => {
  it('узел, который ждёт, виден ждущим, а связь к нему — пройденной', () => {
    const { nodes, edges } = walkedPath(asked, document);

    expect(nodes.get('ask')).toEqual({ tone: 'waiting' });
    expect([...(edges ?? [])]).toEqual(['start.next']);
  });

  it('дождавшийся узел больше не ждёт', () => {
    const { nodes, edges } = walkedPath([...asked, { node: 'ask', out: 'answered' }], document);

    expect(nodes.get('ask')).toEqual({ tone: 'done' });
    expect(edges).toContain('ask.answered');
  });

  it('оконченное выполнение нигде не ждёт', () => {
    expect(walkedPath(asked, document, true).nodes.get('ask')).toEqual({ tone: 'done' });
  });

  it('узел с ошибкой виден упавшим, а вышедший через «Ошибка» — пройденным', () => {
    const error = { code: 'http.refused', message: 'Отказ' };

    expect(walkedPath([{ node: 'ask', error }], document).nodes.get('ask')?.tone).toBe('failed');
    expect(
      walkedPath([{ node: 'ask', error, out: 'error' }], document).nodes.get('ask')?.tone,
    ).toBe('done');
  });

  it('шаги узлов, которых в документе нет, и выходы без связи не показывает', () => {
    const { nodes, edges } = walkedPath(
      [
        { node: 'gone', out: 'next' },
        { node: 'thanks', out: 'next' },
      ],
      document,
    );

    expect([...nodes.keys()]).toEqual(['thanks']);
    expect(edges?.size).toBe(0);
  });
});

describe(withCurrent, () => {
  it('показанный шаг светится, но ошибку не прячет', () => {
    const path = walkedPath(asked, document);
    const failed = walkedPath([{ node: 'ask', error: { code: 'a', message: 'Отказ' } }], document);

    expect(withCurrent(path, 'start').nodes.get('start')?.tone).toBe('running');
    expect(withCurrent(failed, 'ask').nodes.get('ask')?.tone).toBe('failed');
  });
});
