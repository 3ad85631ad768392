import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { Request } from 'express';
import { z } from 'zod';
import { unsafeText } from '../../api/safe-text.js';
import type { Actor } from '../access/index.js';
import { headersOf } from '../webhooks/index.js';
import { PersonNames } from '../plugins/index.js';
import type { FoundRoute } from './plugin-routes.js';
import { checkBody, checkQuery } from './route-schemas.js';

/** Собирает то, что увидит плагин: проверенный запрос без билета и cookie. */
@Injectable()
export class RouteCalls {
  constructor(private readonly names: PersonNames) {}

  async of(request: Request & { actor?: Actor }, found: FoundRoute): Promise<JsonObject> {
    const { params, route } = found;
    const problem = unsafeText(params, 'params');
    if (problem) throw new DomainError('request.invalid', 'invalid', {}, [problem]);
    const query = queryOf(request);
    checkQuery(route.query, query);
    return {
      params,
      query,
      headers: headersOf(request.headers, undefined),
      body: checkBody(route.body, bodyOf(request)),
      user: request.actor ? await this.userOf(request.actor) : null,
    };
  }

  private async userOf({ userId, administrator }: Actor): Promise<JsonObject> {
    return { id: userId, name: await this.names.of(userId), administrator };
  }
}

function queryOf({ query }: Request): JsonObject {
  const values = Object.entries(query).map(([name, value]): [string, string] => {
    if (typeof value === 'string') return [name, value];
    const problem = fieldProblem(`query.${name}`, {
      ru: 'укажите значение один раз',
      en: 'give the value once',
    });
    throw new DomainError('request.invalid', 'invalid', {}, [problem]);
  });
  return Object.fromEntries(values);
}

/** Разобранное тело; вид, которого «Звено» не разбирает, — отказ, а не молчаливая потеря. */
function bodyOf({ body, headers }: Request & { body?: unknown }): Json {
  if (body !== undefined) return z.json().parse(body);
  const sent = headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
  if (sent) throw new DomainError('request.wrong-type', 'invalid');
  return null;
}
