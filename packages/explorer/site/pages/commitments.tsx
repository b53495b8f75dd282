import { CommitmentTable } from '../components/commitment-table.tsx'
import { defineListPage } from '../list-page.tsx'
import { commitmentFields } from '../selections.ts'

/** The commitments of the bureau and their outcomes, latest due year first. */
export const commitmentsPage = defineListPage({
  path: '/commitments',
  heading: 'promisesAndOutcomes',
  load: ({ api }, page) => api.commitments.list({ ...page, orderBy: ['DUE_DESC'], select: commitmentFields }),
  listed: () => ({ list: 'commitments', filter: {} }),
  table: (commitments) => <CommitmentTable commitments={commitments} />,
})
