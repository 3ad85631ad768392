import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeopleInside } from './people-inside.js';

/** Опубликованная версия. Неизменна: изменить её не даёт и сама база. */
@Entity('chain_versions')
export class ChainVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'chain_id' })
  chainId!: string;

  /** Порядковый номер внутри цепочки, с единицы. */
  @Column('integer')
  number!: number;

  @Column('jsonb')
  graph!: ChainDocument;

  @Column('bytea')
  hash!: Buffer;

  @Column('text')
  comment!: string;

  @Column('text', { name: 'people_inside' })
  peopleInside!: PeopleInside;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  createdAt!: Date;
}
