import { Injectable } from '@nestjs/common';
import type { Json } from '@zveno/contracts/json.js';
import { type ReachAsk, ReachRefused } from '../../ports/plugin-reach.js';
import { AccountQuestions } from '../account-questions/account-questions.js';
import { PluginOrders } from './plugin-orders.js';

type Wanted = Extract<ReachAsk, { readonly method: 'telegram.history' }>;

/** Переписка для плагинов: её читает процесс, у которого связь аккаунта. */
@Injectable()
export class PluginHistory {
  constructor(
    private readonly orders: PluginOrders,
    private readonly questions: AccountQuestions,
  ) {}

  async read({ session, chat, limit, before }: Wanted, signal: AbortSignal): Promise<Json> {
    const lane = await this.orders.laneOf(session, chat);
    const wanted = { chat, limit, ...(before !== undefined && { before }) };
    const answer = await this.questions.ask(lane, wanted, signal);
    if (answer.kind === 'refused') throw new ReachRefused(answer.reason);
    return answer.messages.map((message) => ({ ...message }));
  }
}
