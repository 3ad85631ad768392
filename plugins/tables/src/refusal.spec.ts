import { refusal } from './refusal.js';

const words = { ru: 'Файл пуст', en: 'The file is empty' };

describe(refusal, () => {
  it('говорит на языке спросившего, а без него — по-русски', () => {
    const said = (headers: Record<string, string>) => refusal({ headers }, 422, words).body;

    expect(said({ 'accept-language': 'en-GB,en;q=0.9' })).toEqual({ detail: words.en });
    expect(said({ 'accept-language': 'ru' })).toEqual({ detail: words.ru });
    expect(said({})).toEqual({ detail: words.ru });
  });
});
