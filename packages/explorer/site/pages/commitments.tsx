import { CommitmentTable } from '../components/commitment-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { commitmentFields, PAGE_SIZE } from '../selections.ts'

/** The commitments of the bureau and their outcomes, latest due year first. */
export const commitmentsPage = defineListPage({
  path: '/commitments',
  heading: 'promisesAndOutcomes',
  load: ({ api }, after) =>
    api.commitments.list({ first: PAGE_SIZE, after, orderBy: ['DUE_DESC'], select: commitmentFields }),
  table: (commitments) => <CommitmentTable commitments={commitments} />,
})
