import { definePlugin } from '@zveno/plugin-sdk';
import { Budget } from './budget.js';
import { classifyNode } from './classify-node.js';
import { extractNode } from './extract-node.js';
import { replyNode } from './reply-node.js';
import { dailyTokensOf } from './settings.js';

export default definePlugin({
  nodes: [replyNode, classifyNode, extractNode],
  routes: [
    {
      name: 'spending',
      method: 'GET',
      path: 'spending',
      title: { ru: 'Расход токенов по дням', en: 'Tokens spent by day' },
      access: 'administrators',
      async run(_call, { storage, settings }) {
        const dailyTokens = dailyTokensOf(settings.values);
        return {
          body: { dailyTokens, days: [...(await new Budget(storage, dailyTokens).days())] },
        };
      },
    },
  ],
});
