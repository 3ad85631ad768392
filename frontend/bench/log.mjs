/* global document, requestAnimationFrame -- эти строки выполняет страница */
// Журнал под потоком: 2500 строк в секунду приходят в открытую страницу выполнения по её же соединению с сервером.
// Сколько кадров пропущено — рядом с той же страницей без потока, и не было ли в окне журнала пустоты.
import { setTimeout as pause } from 'node:timers/promises';
import { Meter, told } from './frames.mjs';

const seconds = 10;
const linesPerSecond = 2500;
const messagesPerSecond = 50;
/** Ход журнала — заголовок и шаги под ним. */
const stepsPerTurn = linesPerSecond / messagesPerSecond - 1;

const patient = {
  schema: 1,
  name: 'Журнал под потоком',
  nodes: {
    begin: { type: 'manual', next: { next: 'wait' } },
    wait: { type: 'delay', settings: { for: '1h' }, next: { next: 'end' } },
    end: { type: 'end' },
  },
};

export async function log(stage) {
  const chain = await stage.publish(patient);
  const { taskId } = await stage.ask('POST', `/chains/${chain}/tasks`, {});
  const page = await stage.page();
  const line = await tap(page);
  await page.goto(`${stage.url}/tasks/${taskId}`);
  await page.getByRole('log').getByText('Пауза').first().waitFor();

  const calm = await watched(page);
  const [busy] = await Promise.all([watched(page), pour(line, taskId)]);
  const height = await page.locator('zv-log-view').evaluate((view) => view.clientHeight);
  await page.close();
  return [
    `без потока: ${told(calm)}`,
    `${linesPerSecond} строк/с: ${told(busy)}`,
    `окно журнала ${height} px; кадров, где в нём не хватало строк: ${busy.gaps}`,
  ];
}

/** Кадры и то, чем в это время был занят главный поток страницы. */
async function watched(page) {
  const meter = await Meter.on(page);
  const seen = await frames(page, seconds);
  const spent = await meter.spent();
  await meter.off();
  const perFrame = (name) => (spent[name] * 1000) / seen.intervals.length;
  return { ...seen, work: perFrame('TaskDuration'), script: perFrame('ScriptDuration') };
}

/** Становится между страницей и сервером: всё идёт как шло, и к нему добавляется поток. */
async function tap(page) {
  const line = { send: undefined };
  await page.routeWebSocket(/\/ws\//, (socket) => {
    socket.connectToServer();
    line.send = (text) => socket.send(text);
  });
  return line;
}

async function pour(line, taskId) {
  const started = performance.now();
  const total = seconds * messagesPerSecond;
  for (let sent = 0; sent < total; sent += 1) {
    const due = started + (sent * 1000) / messagesPerSecond - performance.now();
    if (due > 1) await pause(due);
    const steps = Array.from({ length: stepsPerTurn }, (_, index) => ({
      node: 'wait',
      out: 'next',
      ...(index === 0 && { on: 'timer' }),
      data: { turn: sent, index, text: 'строка журнала с данными шага' },
    }));
    const fact = { taskId, turn: sent + 2, at: Date.now(), steps };
    line.send(`42${JSON.stringify(['task.steps', fact])}`);
  }
}

/** Смотрит на кадры изнутри страницы: сколько между ними прошло и полно ли окно журнала. */
function frames(page, forSeconds) {
  return page.evaluate(async (length) => {
    const view = document.querySelector('zv-log-view');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const gaps = [];
    const before = [];
    let last = await nextFrame();
    const end = last + length * 1000;
    while (last < end) {
      const now = await nextFrame();
      before.push(now - last);
      last = now;
      const rows = view.querySelectorAll('.turn, .window button').length;
      const needed = Math.floor(view.clientHeight / 32);
      if (rows < needed) gaps.push(now);
    }
    return { intervals: before, gaps: gaps.length };
  }, forSeconds);
}
