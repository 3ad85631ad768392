import type { GetChains$Params } from '../../api/functions.js';
import type { ChainSummaryDto } from '../../api/models.js';

export type ChainState = ChainSummaryDto['state'];
export type ChainFilter = Pick<GetChains$Params, 'search' | 'tag' | 'state'>;
export type FileFormat = 'yaml' | 'json';
