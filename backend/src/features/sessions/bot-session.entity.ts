import type { SessionSettings } from '@zveno/contracts/session-settings.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Telegram-аккаунт. Строка сеанса и прокси лежат запечатанными и этим описанием не читаются. */
@Entity('bot_sessions')
export class BotSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  settings!: SessionSettings;

  /** Растёт с каждой правкой настроек, прокси и цепочек. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
