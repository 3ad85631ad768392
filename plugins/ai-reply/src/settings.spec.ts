import { dailyTokensOf, settingsOf } from './settings.js';

describe('настройки «ИИ-ответа»', () => {
  it('до настройки предел уже известен, а работать нельзя', () => {
    expect(dailyTokensOf({})).toBe(200_000);
    expect(() => settingsOf({})).toThrow('не настроен');
  });

  it('предел берётся из настроек', () => {
    expect(dailyTokensOf({ dailyTokens: 130 })).toBe(130);
  });
});
