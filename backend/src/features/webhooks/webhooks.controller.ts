import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { RotateWebhook } from './rotate-webhook.js';
import { WebhookCatalog } from './webhook-catalog.js';
import { WebhooksDto } from './webhooks.dto.js';

/** Адреса вебхуков цепочки. */
@ApiTags('Цепочки')
@Controller('chains/:id/webhooks')
@Refuses(403, 'access.needs-editor')
export class WebhooksController {
  constructor(
    private readonly catalog: WebhookCatalog,
    private readonly rotate: RotateWebhook,
  ) {}

  /** Вебхуки опубликованной версии и черновика с их адресами. Адрес постоянен для узла. */
  @Get()
  @Refuses(404, 'access.chain-missing')
  async listWebhooks(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Req() request: Request,
  ): Promise<WebhooksDto> {
    return { items: await this.catalog.list(actor, id, siteOf(request)) };
  }

  /** Меняет адрес: прежний перестаёт действовать. Отвечает новым списком. */
  @Post(':node/rotate')
  @HttpCode(200)
  @Refuses(404, 'access.chain-missing', 'webhooks.node-missing')
  async rotateWebhook(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('node') node: string,
    @Req() request: Request,
  ): Promise<WebhooksDto> {
    await this.rotate.run(actor, id, node);
    return { items: await this.catalog.list(actor, id, siteOf(request)) };
  }
}

function siteOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}`;
}
