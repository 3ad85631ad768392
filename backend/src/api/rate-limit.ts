import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppConfig } from '../ports/app-config.js';

/** Предел запросов с одного адреса за минуту; считает каждый экземпляр приложения сам. */
@Injectable()
export class RateLimit implements CanActivate {
  private readonly limiter: RateLimiterMemory;

  constructor({ requestsPerMinute }: AppConfig) {
    this.limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const { ip } = context.switchToHttp().getRequest<Request>();
    try {
      await this.limiter.consume(ip ?? '');
      return true;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new DomainError('request.too-many', 'busy', { seconds });
    }
  }
}
