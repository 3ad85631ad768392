import { Global, Module } from '@nestjs/common';
import { PluginReach } from '../../ports/plugin-reach.js';
import { AccountQuestions } from '../account-questions/account-questions.js';
import { QuestionRows } from '../account-questions/question-rows.js';
import { AccountReach } from './account-reach.js';
import { PluginContacts } from './plugin-contacts.js';
import { PluginHistory } from './plugin-history.js';
import { PluginOrders } from './plugin-orders.js';

/** Аккаунты и собеседники для плагинов, в каком бы процессе те ни работали. */
@Global()
@Module({
  providers: [
    AccountQuestions,
    PluginContacts,
    PluginHistory,
    PluginOrders,
    QuestionRows,
    { provide: PluginReach, useClass: AccountReach },
  ],
  exports: [PluginReach, AccountQuestions, QuestionRows],
})
export class PluginReachModule {}
