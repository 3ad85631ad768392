import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Response } from 'express';
import {
  type Actor,
  ADMINISTRATOR_ROUTE,
  AdministratorRequired,
  PUBLIC_ROUTE,
} from '../access/index.js';
import { JwtStrategy } from './jwt.strategy.js';
import { SignInRequired } from './sign-in-errors.js';

/** Общая охрана: маршрут закрыт, если не помечен `@Public()`. */
@Injectable()
export class SignInGuard extends AuthGuard() implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    strategy: JwtStrategy,
  ) {
    super({ defaultStrategy: strategy.name, property: 'actor', session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.marked(PUBLIC_ROUTE, context)) return true;
    const actor = await this.actorOf(context);
    if (this.marked(ADMINISTRATOR_ROUTE, context) && !actor.administrator) {
      throw new AdministratorRequired();
    }
    return true;
  }

  /** Решение passport: ошибка базы остаётся ошибкой, а не превращается в «войдите». */
  override handleRequest<SignedIn>(error: unknown, actor: SignedIn | false): SignedIn {
    if (error)
      throw error instanceof Error ? error : new Error('Сбой проверки билета', { cause: error });
    if (!actor) throw new SignInRequired();
    return actor;
  }

  /** Сокет узнан при рукопожатии и помнит, кто он; запрос HTTP приносит билет каждый раз. */
  private async actorOf(context: ExecutionContext): Promise<Actor> {
    if (context.getType() === 'ws') return socketActor(context);
    context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
    await super.canActivate(context);
    context.switchToHttp().getResponse<Response>().removeHeader('WWW-Authenticate');
    const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
    if (!actor) throw new SignInRequired();
    return actor;
  }

  private marked(mark: string, context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, places) ?? false;
  }
}

function socketActor(context: ExecutionContext): Actor {
  const { data } = context.switchToWs().getClient<{ data: { actor?: Actor } }>();
  if (!data.actor) throw new SignInRequired();
  return data.actor;
}
