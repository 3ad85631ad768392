import { Module } from '@nestjs/common';
import { LinesModule } from '../lines/lines.module.js';
import { LocalLanes } from '../ownership/local-lanes.js';
import { AccountAnswers } from './account-answers.js';
import { AccountQuestions } from './account-questions.js';

/** Исполнитель отвечает за аккаунты, которые ведёт; на свои же вопросы — не выходя из процесса. */
@Module({ imports: [LinesModule], providers: [AccountAnswers] })
export class AccountAnswersModule {
  constructor(questions: AccountQuestions, lanes: LocalLanes, answers: AccountAnswers) {
    questions.serve(lanes, answers);
  }
}
