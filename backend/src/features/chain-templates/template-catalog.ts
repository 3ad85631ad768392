import { Injectable } from '@nestjs/common';
import { welcomeDocument } from '../chains/index.js';
import type { ChainTemplateDto } from './chain-templates.dto.js';

/** Готовые цепочки, которые идут с продуктом. Файлы читаются один раз. */
@Injectable()
export class TemplateCatalog {
  private known: Promise<ChainTemplateDto[]> | undefined;

  list(): Promise<ChainTemplateDto[]> {
    return (this.known ??= templates());
  }
}

async function templates(): Promise<ChainTemplateDto[]> {
  return [
    {
      id: 'welcome',
      name: { ru: 'Приветствие', en: 'Welcome' },
      description: {
        ru: 'Здоровается с новым собеседником, спрашивает возраст и отвечает по-разному.',
        en: 'Greets a new person, asks their age and answers accordingly.',
      },
      document: await welcomeDocument(),
    },
  ];
}
