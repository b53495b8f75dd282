// Small things that not every program needs, loaded together when the first of them is: each part of its own would cost its
// name in the code that loads it.
export { queryBranches } from './branches.ts'
export { keepAnswers } from './kept-answers.ts'
export { explain } from './misuse.ts'
export { createPosting } from './posting.ts'
export { csvLines, walk } from './rows.ts'
