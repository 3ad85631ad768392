import { type CanActivate, type ExecutionContext, Injectable, type Type } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request, Response } from 'express';
import {
  ACCESS_SOURCE,
  type AccessSource,
  type Actor,
  ADMINISTRATOR_ROUTE,
  AdministratorRequired,
  PUBLIC_ROUTE,
  type RouteAccess,
} from '../access/index.js';
import { JwtStrategy } from './jwt.strategy.js';
import { SignInRequired } from './sign-in-errors.js';

/** Общая охрана: маршрут закрыт, если не помечен `@Public()`. */
@Injectable()
export class SignInGuard extends AuthGuard() implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    strategy: JwtStrategy,
  ) {
    super({ defaultStrategy: strategy.name, property: 'actor', session: false });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.accessTo(context);
    if (access === 'everyone') return true;
    const actor = await this.actorOf(context);
    if (access === 'administrators' && !actor.administrator) throw new AdministratorRequired();
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

  private accessTo(context: ExecutionContext): RouteAccess {
    const source = this.reflector.getAllAndOverride<Type<AccessSource> | undefined>(
      ACCESS_SOURCE,
      placesOf(context),
    );
    if (source) {
      const request = context.switchToHttp().getRequest<Request>();
      return this.modules.get(source, { strict: false }).accessTo(request);
    }
    if (this.marked(PUBLIC_ROUTE, context)) return 'everyone';
    return this.marked(ADMINISTRATOR_ROUTE, context) ? 'administrators' : 'people';
  }

  private marked(mark: string, context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, placesOf(context)) ?? false;
  }
}

const placesOf = (context: ExecutionContext) => [context.getHandler(), context.getClass()];

function socketActor(context: ExecutionContext): Actor {
  const { data } = context.switchToWs().getClient<{ data: { actor?: Actor } }>();
  if (!data.actor) throw new SignInRequired();
  return data.actor;
}
