/* Расход токенов за последние тридцать дней. */
const at = (id) => document.getElementById(id);
const words = {
  ru: {
    today: (spent, most) => `Сегодня истрачено ${spent}${most ? ` из ${most}` : ''} токенов`,
    empty: 'Узлы ИИ ещё ни разу не спрашивали модель.',
    day: (day, tokens) => `${day}: ${tokens} токенов`,
  },
  en: {
    today: (spent, most) => `Spent today: ${spent}${most ? ` of ${most}` : ''} tokens`,
    empty: 'AI nodes have not asked the model yet.',
    day: (day, tokens) => `${day}: ${tokens} tokens`,
  },
};

function bar({ day, tokens }, most, said) {
  const element = document.createElement('div');
  element.className = 'day';
  element.style.height = `${Math.max(2, Math.round((tokens / most) * 140))}px`;
  element.title = said.day(day, tokens);
  return element;
}

async function show({ locale }) {
  try {
    await draw(locale);
  } catch (error) {
    at('today').textContent = error.message;
  }
}

async function draw(locale) {
  const said = words[locale];
  const number = new Intl.NumberFormat(locale);
  document.documentElement.lang = locale;
  const { dailyTokens, days } = await zveno.call('spending');
  const shown = days.slice(-30);
  const today = new Date().toISOString().slice(0, 10);
  const spent = days.find(({ day }) => day === today)?.tokens ?? 0;
  at('today').textContent = said.today(
    number.format(spent),
    dailyTokens > 0 ? number.format(dailyTokens) : '',
  );
  at('empty').textContent = said.empty;
  at('empty').hidden = shown.length > 0;
  at('bars').hidden = shown.length === 0;
  const most = Math.max(1, ...shown.map(({ tokens }) => tokens));
  at('bars').replaceChildren(...shown.map((day) => bar(day, most, said)));
  at('bars').ariaLabel = shown.map(({ day, tokens }) => said.day(day, tokens)).join('; ');
}

zveno.onContext(show);
