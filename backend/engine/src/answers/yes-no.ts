import { foldAnswer } from '../text/fold.js';

const yes = new Set(
  [
    'да,ага,угу,конечно,разумеется,естественно,безусловно,верно,точно,именно,согласен,согласна',
    'ок,окей,оке,хорошо,ладно,давай,давайте,хочу,буду,есть,уже есть,уже да,так точно,плюс,+,1',
    'да да,ну да,да конечно,конечно да,да есть,да уже есть,да хочу,исполнилось,да исполнилось',
    'yes,y,yep,yeah,sure,ok,okay,👍,✅,👌',
  ]
    .join(',')
    .split(','),
);
const no = new Set(
  [
    'нет,не,неа,нету,нет нет,ни за что,никогда,никак нет,отказываюсь,не хочу,не буду,не надо',
    'не нужно,не согласен,не согласна,пока нет,еще нет,нет еще,нет пока,нет конечно,конечно нет',
    'нет не хочу,нет спасибо,спасибо нет,минус,-,0,2,не исполнилось,no,n,nope,👎,❌',
  ]
    .join(',')
    .split(','),
);

/** «да», «ага», «нет ещё», 👍 …; иначе `undefined`. */
export function parseYesNo(text: string): boolean | undefined {
  const raw = text.trim();
  const words = foldAnswer(raw).replaceAll(/[,.!]+/g, '');
  for (const candidate of [raw, words]) {
    if (yes.has(candidate)) return true;
    if (no.has(candidate)) return false;
  }
  const [first = '', ...rest] = words.split(' ');
  if (rest.length === 0 || rest.length > 6) return undefined;
  if (first === 'нет') return false;
  return first === 'да' && !rest.includes('нет') && !rest.includes('не') ? true : undefined;
}
