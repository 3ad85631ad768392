/**
 * Объект TL вне схемы: `_` — имя конструктора, поля — в верблюжьем регистре; long — bigint (писать
 * можно и number), bytes и int128/int256 — Buffer. Поля неизвестны типу: их разбирает zod у границы.
 */
export interface TlObject {
  readonly _: string;
  readonly [field: string]: unknown;
}

/** Чем дата-центр отвечает на метод: объект, Bool или вектор объектов. */
export type TlAnswer = TlObject | boolean | readonly TlObject[];

export function isTlObject(value: unknown): value is TlObject {
  return typeof value === 'object' && value !== null && '_' in value && typeof value._ === 'string';
}
