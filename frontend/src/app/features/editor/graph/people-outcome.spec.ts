import { outcomeLines, peopleOutcome } from './people-outcome.js';

describe(peopleOutcome.name, () => {
  it.each([
    ['finish', 'kept', { does: 'finish' }],
    ['finish', 'deleted', { does: 'finish' }],
    ['move', 'kept', { does: 'move' }],
    ['move', 'deleted', { does: 'finish', because: 'deleted' }],
    ['move', 'changed', { does: 'finish', because: 'changed' }],
    ['restart', 'deleted', { does: 'restart' }],
    ['restart', 'not-started', { does: 'finish', because: 'not-started' }],
  ] as const)('правило «%s» для узла «%s»', (rule, fate, outcome) => {
    expect(peopleOutcome(rule, fate)).toEqual(outcome);
  });
});

describe(outcomeLines.name, () => {
  it('называет только тех, кто есть, и начинает с обещанного правилом', () => {
    const lines = outcomeLines({ finish: 1, move: 2, restart: 0 });

    expect(lines).toEqual([
      { does: 'move', people: 2 },
      { does: 'finish', people: 1 },
    ]);
  });
});
