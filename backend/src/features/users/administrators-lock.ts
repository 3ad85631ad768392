import type { EntityManager } from 'typeorm';

/**
 * Все, кто меняет состав администраторов, идут по одному: иначе двадцать первых регистраций
 * сделают двадцать администраторов, а двое последних разжалуют друг друга.
 */
export async function lockAdministrators(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('zveno.administrators', 0))`);
}
