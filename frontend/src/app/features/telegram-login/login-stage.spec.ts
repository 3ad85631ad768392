import { type LoginFacts, stageOf } from './login-stage.js';

const facts = (changed: Partial<LoginFacts>): LoginFacts => ({
  status: 'logged-out',
  step: 'none',
  sent: true,
  form: undefined,
  entered: false,
  ...changed,
});

describe(stageOf.name, () => {
  it('без начатого входа спрашивает способ', () => {
    expect(stageOf(facts({}))).toBe('way');
  });

  it.each(['phone', 'string'] as const)('выбранную форму %s показывает', (form) => {
    expect(stageOf(facts({ form }))).toBe(form);
  });

  it.each(['qr', 'code', 'password', 'taken'] as const)(
    'начатый вход на шаге %s важнее формы в адресе',
    (step) => {
      expect(stageOf(facts({ step, form: 'phone' }))).toBe(step);
    },
  );

  it('пока Telegram не выслал код, ждёт с введённым телефоном', () => {
    expect(stageOf(facts({ step: 'code', sent: false, form: 'phone' }))).toBe('phone');
  });

  it('неудача и давний удачный вход возвращают к выбору способа', () => {
    expect(stageOf(facts({ step: 'failed' }))).toBe('way');
    expect(stageOf(facts({ step: 'done' }))).toBe('way');
  });

  it.each(['online', 'connecting', 'limited', 'paused'] as const)(
    'вошедшему аккаунту (%s) входить не предлагает',
    (status) => {
      expect(stageOf(facts({ status }))).toBe('done');
    },
  );

  it('только что удавшийся вход виден, даже если связь сразу не открылась', () => {
    expect(stageOf(facts({ status: 'failed', step: 'done', entered: true }))).toBe('done');
  });
});
