// Цепочки замера.
const chain = (name, nodes) => ({ schema: 1, name, nodes });

const report = (target) => ({
  type: 'http',
  settings: {
    method: 'POST',
    url: `${target}/{{webhook.body.id}}`,
    bodyKind: 'json',
    json: { id: '{{webhook.body.id}}', sum: '{{webhook.body.sum}}' },
  },
  next: { next: 'end' },
});

/** Вебхук → условие → ответ по шаблону → один POST. */
export const orders = (target) =>
  chain('Заказы', {
    start: { type: 'webhook', settings: { reply: 'later' }, next: { next: 'check' } },
    check: {
      type: 'condition',
      settings: {
        groups: [{ rules: [{ left: '{{webhook.body.sum}}', operator: 'greater', right: 100 }] }],
      },
      next: { yes: 'reply', no: 'end' },
    },
    reply: {
      type: 'webhook-reply',
      settings: { body: 'Заказ {{webhook.body.id}} принят' },
      next: { next: 'post' },
    },
    post: report(target),
    end: { type: 'end', settings: {}, next: {} },
  });

/** Вебхук → ожидание до мига из запроса → один POST. */
export const waits = (target) =>
  chain('Ожидания', {
    start: { type: 'webhook', settings: {}, next: { next: 'wait' } },
    wait: {
      type: 'delay',
      settings: { how: 'until', moment: '{{webhook.body.due}}' },
      next: { next: 'post' },
    },
    post: report(target),
    end: { type: 'end', settings: {}, next: {} },
  });

/** Ответ на каждое сообщение; набора текста нет: мерят Звено, а не его вежливость. */
export const answering = chain('Ответы', {
  start: { type: 'message', settings: {}, next: { next: 'reply' } },
  reply: {
    type: 'send',
    settings: { text: 'Ответ {{message.text}}', typing: 'off' },
    next: { next: 'end' },
  },
  end: { type: 'end', settings: {}, next: {} },
});
