import { stopError } from './stop-reason.js';

describe(stopError.name, () => {
  it('причину записывает кодом и русскими словами', () => {
    expect(stopError('stopped.by-hand')).toEqual({
      code: 'stopped.by-hand',
      message: 'Остановлено вручную',
    });
  });

  it('фразу события, записанного прежней программой, не теряет', () => {
    expect(stopError('Остановлено вручную')).toEqual({
      code: 'task.cancelled',
      message: 'Остановлено вручную',
    });
  });
});
