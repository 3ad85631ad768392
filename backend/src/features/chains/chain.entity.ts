import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Цепочка и её черновик. Имя, описание и метки база выводит из черновика сама. */
@Entity('chains')
export class Chain {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column({ type: 'text', insert: false, update: false })
  name!: string;

  @Column('jsonb')
  draft!: ChainDocument;

  /** SHA-256 канонического текста черновика. */
  @Column('bytea', { name: 'draft_hash' })
  draftHash!: Buffer;

  /** Растёт с каждой правкой; правка опирается на увиденную редакцию. */
  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'draft_saved_at' })
  draftSavedAt!: Date;

  @Column('uuid', { name: 'draft_saved_by', nullable: true })
  draftSavedBy!: string | null;

  @Column('uuid', { name: 'published_version_id', nullable: true })
  publishedVersionId!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;
}
