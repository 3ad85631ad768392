import { Desk } from './support/desk.js';
import { enter } from './support/people.js';
import { expect, test } from './support/watched-test.js';

const count = 120;
const rows = Array.from({ length: count }, (_, index) => index);
const next = (index: number) => (index < count - 1 ? `, next: { next: n${index + 1} }` : '');
const chain = `schema: 1
name: Широкая
nodes:
  n0: { type: manual${next(0)} }
${rows
  .slice(1)
  .map((index) => `  n${index}: { type: send, settings: { text: Привет }${next(index)} }`)
  .join('\n')}
layout:
  nodes:
${rows.map((index) => `    n${index}: { x: ${(index % 12) * 320}, y: ${Math.floor(index / 12) * 220} }`).join('\n')}
`;

test('пока холст удаляют колесом, новые узлы стоят контурами, а рука остановилась — карточками', async ({
  page,
  request,
}) => {
  await enter(page);
  const desk = await Desk.open(request);
  await page.goto(`/chains/${await desk.importYaml(chain)}/edit`);
  const cards = page.locator('zv-node-card');
  await expect(cards.first()).toBeVisible();

  const spun = await page.locator('f-flow').evaluate(async (flow) => {
    const { x, y, width, height } = flow.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2 };
    const wheel = { deltaY: 60, ctrlKey: true, bubbles: true, cancelable: true, ...at };
    const spin = () => flow.dispatchEvent(new WheelEvent('wheel', wheel));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const drawn = () => document.querySelectorAll('zv-node-card').length;
    const outlined = () =>
      [...document.querySelectorAll('zv-outlines .nodes')].flatMap(
        (path) => path.getAttribute('d')?.split('M').slice(1) ?? [],
      ).length;
    const before = drawn();
    let seen: { boxes: number; cards: number } | undefined;
    // Контуры застают при самом их появлении: на занятой машине до следующего кадра рука уже остановилась.
    const observer = new MutationObserver(() => {
      if (outlined() > 0) seen ??= { boxes: outlined(), cards: drawn() };
    });
    observer.observe(flow.ownerDocument, { subtree: true, childList: true, attributes: true });
    for (let step = 0; step < 12; step += 1) spin();
    while (!seen) {
      spin();
      await frame();
    }
    observer.disconnect();
    return { before, ...seen };
  });

  expect(spun.before).toBeLessThan(count);
  expect(spun).toEqual({ before: spun.before, boxes: count - spun.before, cards: spun.before });
  await expect(cards).toHaveCount(count);
  await expect(page.locator('zv-outlines')).toHaveCount(0);
});
