// Пятьдесят человек пишут по двадцать сообщений, не дожидаясь ответов; отвечают пятьдесят аккаунтов.
import { answering } from './chains.mjs';
import { connectPerson } from './data-centre.mjs';
import { line, milliseconds, number, printCost, title } from './print.mjs';
import { spread } from './spread.mjs';
import { allOnline, connectAccounts, newAccount, pauseAll } from './telegram.mjs';

const chats = 50;
const each = 20;

async function gather(stand) {
  const { dataCentre, office } = stand;
  const shops = await connectAccounts(stand, chats, await office.publish(answering));
  const pairs = [];
  for (const [index, shop] of shops.entries()) {
    const person = await connectPerson(dataCentre, newAccount(dataCentre, `Гость ${index}`));
    pairs.push({ shop, person });
  }
  await allOnline(stand, shops);
  return { shops, pairs };
}

async function talk({ shop, person }) {
  for (let number = 1; number <= each; number += 1) await person.send(shop.account, `${number}`);
}

const wordsOf = ({ ledger }, from, to) =>
  ledger.sent({ from, to }).map(({ text, at }) => ({ number: Number(/\d+$/.exec(text)), at }));

/** Через сколько ушёл ответ на каждое сообщение и сколько ответов ушло раньше предыдущего. */
function verdict(dataCentre, pairs) {
  const delays = [];
  let inversions = 0;
  for (const { shop, person } of pairs) {
    const asked = new Map(
      wordsOf(dataCentre, person.account, shop.account).map(({ number, at }) => [number, at]),
    );
    const answers = wordsOf(dataCentre, shop.account, person.account);
    for (const [index, { number, at }] of answers.entries()) {
      delays.push(at - asked.get(number));
      if (index > 0 && answers[index - 1].number >= number) inversions += 1;
    }
  }
  return { delays, inversions };
}

export async function talkInChats(stand) {
  const { dataCentre, meter } = stand;
  title(`${chats} переписок по ${each} сообщений · ${stand.installation.name}`);
  const { shops, pairs } = await gather(stand);
  const total = chats * each;
  const { ledger } = dataCentre;
  const already = ledger.sent().length;
  const measured = await meter.measure(async () => {
    const began = performance.now();
    await Promise.all(pairs.map(talk));
    // Вопросы и ответы вместе: перебирать журнал по парам при каждом событии дорого.
    const everything = () => ledger.sent().length >= already + 2 * total;
    await dataCentre.waitFor(everything, 180_000, 'все ответы');
    return (performance.now() - began) / 1000;
  });
  const { delays, inversions } = verdict(dataCentre, pairs);
  line('ответов', `${number(delays.length)} за ${number(measured.result, 1)} с`);
  line('не по порядку', String(inversions));
  line('от сообщения до ответа', milliseconds(spread(delays)));
  printCost(measured, total);
  for (const { person } of pairs) await person.disconnect();
  await pauseAll(stand, shops);
}
