export { AddWelcomeChain } from './add-welcome-chain.js';
export { Chain } from './chain.entity.js';
export { tellDraftSaved } from './chain-facts.js';
export { lockDraft } from './chain-lock.js';
export { ChainsModule } from './chains.module.js';
export { DraftRevisionDto } from './chains.dto.js';
export { publishProblems } from './document/publish-problems.js';
export { welcomeDocument } from './welcome-document.js';
export { writeDraft, type DraftRevision } from './write-draft.js';
