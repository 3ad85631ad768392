import type { NodeAnswer, NodeCall, PluginTools } from '@zveno/plugin-sdk';
import { Budget } from './budget.js';
import { Model } from './model.js';
import type { Completion, Wish } from './model.js';
import { settingsOf } from './settings.js';

export const limitExit = { id: 'limit', title: { ru: 'Предел', en: 'Limit' } } as const;

/** Спрашивает модель в пределах дневного расхода; за ним — выход «Предел». */
export async function askModel(
  { key }: NodeCall,
  { http, storage, settings }: PluginTools,
  wish: () => Promise<Wish> | Wish,
  answer: (completion: Completion) => NodeAnswer,
): Promise<NodeAnswer> {
  const given = settingsOf(settings.values);
  const budget = new Budget(storage, given.dailyTokens);
  if (!(await budget.left())) return { output: limitExit.id };
  const completion = await new Model(http, given).complete(await wish(), key);
  await budget.spend(completion.tokens);
  return answer(completion);
}
