import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Request, Response } from 'express';
import { AccessFrom, type Actor } from '../access/index.js';
import { CallPlugin } from '../plugins/index.js';
import { PluginRoutes } from './plugin-routes.js';
import { RouteCalls } from './route-call.js';
import { sendAnswer } from './send-answer.js';

/** Адреса плагинов: после всех адресов самого «Звена», с той же охраной и теми же пределами. */
@ApiExcludeController()
@Controller('plugins/:pluginId/*path')
@AccessFrom(PluginRoutes)
export class PluginRoutesController {
  constructor(
    private readonly routes: PluginRoutes,
    private readonly calls: RouteCalls,
    private readonly call: CallPlugin,
  ) {}

  @All()
  async answer(
    @Req() request: Request & { actor?: Actor },
    @Res() response: Response,
  ): Promise<void> {
    const found = this.routes.of(request);
    if (!found) {
      const id = String(request.params['pluginId']).slice(0, 40);
      throw new DomainError('plugins.no-route', 'missing', { id });
    }
    const input = await this.calls.of(request, found);
    const { plugin, route } = found;
    const said = await this.call.run({ plugin, part: 'route', name: route.name, input });
    sendAnswer(response, plugin, said);
  }
}
