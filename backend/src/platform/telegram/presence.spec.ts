import { Presence } from './presence.js';

const noticeableMs = 5_000;
const seconds = (count: number) => count * 1_000;

describe(Presence.name, () => {
  let now: number;
  let presence: Presence;
  /** Опоздало ли написанное столько секунд назад. */
  const late = (ago: number) => presence.late(now - seconds(ago));
  const passes = (time: number) => {
    now += seconds(time);
  };

  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    presence = new Presence({ now: () => now }, noticeableMs);
  });

  it('до первого выхода на связь всё пришедшее — опоздавшее', () => {
    expect(late(0)).toBe(true);
  });

  it('на связи свежее не опоздало, а написанное задолго до выхода на связь — опоздало', () => {
    presence.online();

    expect(late(3)).toBe(false);
    expect(late(7)).toBe(true);
    passes(60);
    expect(late(30)).toBe(false);
  });

  it('после перерыва дольше пяти секунд опоздало всё, что получено догоном', () => {
    presence.online();
    presence.lost();
    passes(5.1);

    expect(late(0)).toBe(true);
  });

  it('короткий обрыв не делает опоздавшим написанное в нём', () => {
    presence.online();
    passes(60);
    presence.lost();
    passes(2);

    expect(late(2)).toBe(false);
  });

  it('соединение молчало, пока его не порвали: написанное в тишину — опоздавшее', () => {
    presence.online();
    passes(60);
    presence.lost();
    passes(0.3);

    expect(late(20)).toBe(true);
    expect(late(1)).toBe(false);
  });
});
