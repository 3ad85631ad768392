import type { LocalizedDto } from '../../api/localized.dto.js';

/** Готовая цепочка, с которой можно начать. */
export class ChainTemplateDto {
  /** Постоянное имя образца. */
  id: string;
  name: LocalizedDto;
  /** Что цепочка делает — одной фразой. */
  description: LocalizedDto;
  /** Документ цепочки: его и отдают в `POST /api/chains`. Схема — `/api/schemas/chain.json`. */
  document: object;
}

/** Готовые цепочки. */
export class ChainTemplatesDto {
  items: ChainTemplateDto[];
}
