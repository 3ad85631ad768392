import { parseChoice } from './choice.js';
import { parseEmail } from './email.js';
import { parseMoment } from './moment.js';
import { parseNumber } from './number.js';
import { parsePhone } from './phone.js';
import { parseYesNo } from './yes-no.js';

const zone = 'Europe/Moscow';
/** Воскресенье, 22 ноября 2026, 12:00 в Москве. */
const now = Date.UTC(2026, 10, 22, 9, 0, 0);
const moscow = (text: string): string | undefined => {
  const moment = parseMoment(text, now, zone);
  return moment === undefined
    ? undefined
    : new Date(moment + 10_800_000).toISOString().slice(0, 16);
};

describe(parseNumber.name, () => {
  it.each([
    ['18', 18],
    ['мне 25 лет', 25],
    ['1 250,5', 1250.5],
    ['-3', -3],
    ['двадцать пять', 25],
    ['Сто двадцать тысяч', 120_000],
    ['минус три', -3],
    ['ПЯТЬ!', 5],
  ])('понимает «%s»', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['', 'много', '12 яблок и 3 груши', 'constructor'])(
    'не выдумывает числа из «%s»',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});

describe(parseYesNo.name, () => {
  it.each(['да', 'ДА!!!', 'ага', 'да, конечно', '👍', 'Ok', 'уже есть', 'да мне есть 18'])(
    '«%s» — да',
    (text) => {
      expect(parseYesNo(text)).toBe(true);
    },
  );

  it.each(['нет', 'Нет, ещё нет', 'неа', 'ещё нет', '👎', 'не хочу', 'нет, спасибо'])(
    '«%s» — нет',
    (text) => {
      expect(parseYesNo(text)).toBe(false);
    },
  );

  it.each(['', 'может быть', 'да нет наверное', 'данные', 'нетто', 'не знаю, что сказать'])(
    '«%s» — не ответ',
    (text) => {
      expect(parseYesNo(text)).toBeUndefined();
    },
  );
});

describe(parsePhone.name, () => {
  it.each([
    ['8 (916) 123-45-67', '+79161234567'],
    ['+7 916 123 45 67', '+79161234567'],
    ['мой номер 9161234567', '+79161234567'],
    ['+49 30 901820', '+4930901820'],
  ])('приводит «%s» к одному виду', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  it.each(['12345', 'нет телефона', '+12'])('не принимает «%s»', (text) => {
    expect(parsePhone(text)).toBeUndefined();
  });
});

describe(parseEmail.name, () => {
  it('находит адрес в тексте', () => {
    expect(parseEmail('пишите на Ivan.Petrov@Mail.ru, пожалуйста')).toBe('ivan.petrov@mail.ru');
    expect(parseEmail('почта@пример.рф')).toBe('почта@пример.рф');
  });

  it.each(['ivan@', '@mail.ru', 'ivan mail.ru', 'a@b'])('не принимает «%s»', (text) => {
    expect(parseEmail(text)).toBeUndefined();
  });
});

describe(parseMoment.name, () => {
  it.each([
    ['завтра в 10', '2026-11-23T10:00'],
    ['Завтра', '2026-11-23T00:00'],
    ['послезавтра в 9:30', '2026-11-24T09:30'],
    ['31.12.2026', '2026-12-31T00:00'],
    ['31.12.2026 18:00', '2026-12-31T18:00'],
    ['5 мая', '2027-05-05T00:00'],
    ['1 декабря 2026 года', '2026-12-01T00:00'],
    ['в пятницу в 7 вечера', '2026-11-27T19:00'],
    ['в 18:00', '2026-11-22T18:00'],
    ['в 9', '2026-11-23T09:00'],
    ['через 2 часа', '2026-11-22T14:00'],
    ['через полчаса', '2026-11-22T12:30'],
    ['через три дня', '2026-11-25T12:00'],
    ['2026-12-31', '2026-12-31T00:00'],
    ['сегодня в полдень', '2026-11-22T12:00'],
  ])('понимает «%s»', (text, moment) => {
    expect(moscow(text)).toBe(moment);
  });

  it.each(['', 'когда-нибудь', '32.12.2026', '31.02.2026', '5 мартобря', 'в 25:00'])(
    'не принимает «%s»',
    (text) => {
      expect(moscow(text)).toBeUndefined();
    },
  );
});

describe(parseChoice.name, () => {
  const options = [
    { label: 'Чёрный кофе', synonyms: ['американо'] },
    { label: 'Капучино', synonyms: [] },
    { label: 'Чай', synonyms: ['☕'] },
  ];

  it.each([
    ['1', 0],
    ['2.', 1],
    ['3️⃣', 2],
    ['первый', 0],
    ['Вторую', 1],
    ['вариант 3', 2],
    ['номер два', 1],
    ['черный кофе', 0],
    ['Американо!', 0],
    ['капучинно', 1],
    ['капучин', 1],
    ['хочу чай, пожалуйста', 2],
    ['☕', 2],
  ])('«%s» — вариант', (text, index) => {
    expect(parseChoice(text, options)).toBe(index);
  });

  it.each(['', '4', '0', 'сок', 'чай или капучино', 'чак'])('«%s» — не выбор', (text) => {
    expect(parseChoice(text, options)).toBeUndefined();
  });
});
