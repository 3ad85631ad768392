import { once } from 'node:events';
import type { DataSource } from 'typeorm';
import type { Probe } from '../../ports/probe.js';
import { reasonOf } from '../start-refused.js';
import { readSchemaState } from './schema-state.js';

const ANSWER_MS = 2_000;

/** База отвечает на запросы. */
export class DatabaseProbe implements Probe {
  readonly part = 'database';

  constructor(private readonly database: DataSource) {}

  async check(): Promise<string | undefined> {
    try {
      await answerInTime(this.database.query('select 1'));
      return undefined;
    } catch (error) {
      return `База данных не отвечает: ${reasonOf(error)}`;
    }
  }
}

/** Схема базы — та, которую знает эта версия программы. */
export class SchemaProbe implements Probe {
  readonly part = 'schema';

  constructor(private readonly database: DataSource) {}

  async check(): Promise<string | undefined> {
    try {
      const rows = (text: string) => this.database.query<{ name: string }[]>(text);
      const state = await answerInTime(
        readSchemaState(async (text) => ({ rows: await rows(text) })),
      );
      if (state.unknown.length > 0)
        return `Схема базы новее программы (${state.unknown.join(', ')}): обновите этот экземпляр`;
      return state.missing.length > 0
        ? `В базе нет изменений схемы: ${state.missing.join(', ')}`
        : undefined;
    } catch (error) {
      return `Схему базы не прочитать: ${reasonOf(error)}`;
    }
  }
}

/** Зависшая база не должна подвесить и ответ о готовности. */
async function answerInTime<T>(work: Promise<T>): Promise<T> {
  const late = once(AbortSignal.timeout(ANSWER_MS), 'abort').then(() => {
    throw new Error(`нет ответа за ${ANSWER_MS / 1000} с`);
  });
  return Promise.race([work, late]);
}
