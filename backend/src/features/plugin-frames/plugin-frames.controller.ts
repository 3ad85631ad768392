import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Request, Response } from 'express';
import { Public } from '../access/index.js';
import { WidgetFiles } from './widget-files.js';

/** Рамке не положено ничего, кроме своих сценариев и картинок: ни сети, ни форм, ни хранилища, ни страницы вокруг. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ');

/**
 * Страницы виджетов. Открыты без входа: рамка не шлёт билета, а подписанный адрес унёс бы пропуск в журналы. Тайн в
 * коде плагина нет, данные виджет получает от страницы, которую видит человек.
 */
@ApiExcludeController()
@Controller('plugins/:pluginId/frame/:mark/*path')
export class PluginFramesController {
  constructor(private readonly files: WidgetFiles) {}

  @Get()
  @Public()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { pluginId, mark, path } = request.params;
    const name = Array.isArray(path) ? path.join('/') : '';
    const file = await this.files.find(String(pluginId), String(mark), name);
    if (!file) throw new DomainError('request.not-found', 'missing');
    response.setHeader('Content-Security-Policy', policy);
    // Рамка живёт на безымянном происхождении: для неё и свои файлы — чужие.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    // Своего происхождения у неё нет, и отделять его браузеру не от чего.
    response.removeHeader('Origin-Agent-Cluster');
    response.setHeader('Cache-Control', 'private, max-age=3600');
    response.setHeader('Content-Type', file.type);
    response.send(file.content);
  }
}
