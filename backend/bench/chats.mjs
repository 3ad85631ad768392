// Пятьдесят человек пишут по двадцать сообщений, не дожидаясь ответов; отвечают пятьдесят аккаунтов.
import { line, milliseconds, number, printCost, title } from './print.mjs';
import { spread } from './spread.mjs';
import { chats, each, Talks } from './talks.mjs';

export async function talkInChats(stand) {
  title(`${chats} переписок по ${each} сообщений · ${stand.installation.name}`);
  const talks = await Talks.gather(stand);
  const { delays, inversions, measured, seconds } = await talks.round();
  line('ответов', `${number(delays.length)} за ${number(seconds, 1)} с`);
  line('не по порядку', String(inversions));
  line('от сообщения до ответа', milliseconds(spread(delays)));
  printCost(measured, delays.length);
  await talks.close();
}
