export { askProposals, type ProposedExtraction } from './ask-proposals.ts'
export type { ChatEndpoint } from './chat-endpoint.ts'
