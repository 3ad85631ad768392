export type ChainState = 'draft' | 'published' | 'archived';

export interface ChainSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly state: ChainState;
  readonly ownerName: string;
  readonly draftSavedAt: string;
  readonly draftSavedBy: string | null;
  readonly updatedAt: string;
  readonly publishedNumber: number | null;
  readonly changed: boolean;
  readonly peopleInside: number;
}

export interface ChainPage {
  readonly items: readonly ChainSummary[];
  readonly next: string | null;
}

export interface ChainFilter {
  readonly search?: string;
  readonly tag?: string;
  readonly state?: ChainState;
}

export type FileFormat = 'yaml' | 'json';
