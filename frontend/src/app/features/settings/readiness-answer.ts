import type { ReadinessDto } from '../../api/models.js';

/** Описание частей из ответа 503; чужой ответ (прокси, обрыв) — `undefined`. */
export function readinessOf(body: unknown): ReadinessDto | undefined {
  return isReadiness(body) ? body : undefined;
}

function isReadiness(body: unknown): body is ReadinessDto {
  return typeof body === 'object' && body !== null && 'parts' in body && Array.isArray(body.parts);
}
