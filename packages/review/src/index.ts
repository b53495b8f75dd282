export { startReview } from './review-server.ts'
