import { includesFolded, isWithin, TREE_NODE_SELECTION, type TreeNode, testFilters } from '../testing/test-filters.ts'

interface Finding {
  readonly slug: string
  readonly rule: string
  readonly verdict: string
  readonly explanationEn: string
  readonly yearFrom: number | null
  readonly facility: { readonly slug: string } | null
  readonly yearTo: number | null
  readonly indicator: { readonly code: string; readonly topic: string } | null
  readonly region: TreeNode | null
  readonly citations: readonly { readonly asWritten: string }[]
}

testFilters<Finding>({
  field: 'findings',
  selection: `slug rule verdict explanationEn yearFrom yearTo facility { slug } indicator { code topic } region { ${TREE_NODE_SELECTION} } citations { asWritten }`,
  cases: [
    [{ slug: { eq: 'share-of-whole:o-m082' } }, ({ slug }) => slug === 'share-of-whole:o-m082'],
    [{ rule: { eq: 'SHARE_OF_WHOLE' } }, ({ rule }) => rule === 'SHARE_OF_WHOLE'],
    [{ verdict: { in: ['FAIL'] } }, ({ verdict }) => verdict === 'FAIL'],
    [{ indicator: { eq: 'sports-grounds' } }, ({ indicator }) => indicator?.code === 'sports-grounds'],
    [{ topic: { eq: 'VENUES' } }, ({ indicator }) => indicator?.topic === 'VENUES'],
    [{ region: { within: '140000' } }, ({ region }) => isWithin('140000', region)],
    [{ year: { eq: 2022 } }, ({ yearFrom, yearTo }) => (yearFrom ?? 9999) <= 2022 && (yearTo ?? 0) >= 2022],
    [{ facility: { exists: true } }, ({ facility }) => facility !== null],
    [{ explanation: { contains: 'football' } }, ({ explanationEn }) => includesFolded('football', explanationEn)],
    [
      { asWritten: { contains: '公里' } },
      ({ citations }) => citations.some((one) => includesFolded('公里', one.asWritten)),
    ],
  ],
})
