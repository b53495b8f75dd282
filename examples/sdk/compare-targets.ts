// Compares the targets of a city for a year with the actual values, with the source text of both.
import { createClient } from '@tiyu/sdk'

const api = createClient({ url: process.env.TIYU_URL ?? 'http://localhost:4000/graphql' })

const observations = api.observations.all({
  filter: { region: { eq: '140700' }, year: { eq: 2020 }, kind: { in: ['TARGET', 'ACTUAL'] } },
  orderBy: ['INDICATOR_ASC'],
  select: {
    indicator: { name: true, nameEn: true },
    yearFrom: true,
    yearTo: true,
    kind: true,
    exact: true,
    unit: { name: true },
    citations: { asWritten: true },
  },
})

const rows = await Array.fromAsync(observations)
for (const target of rows.filter(({ kind }) => kind === 'TARGET')) {
  const { indicator, yearFrom, yearTo } = target
  const actual = rows.find(
    (row) =>
      row.kind === 'ACTUAL' &&
      row.indicator.name === indicator.name &&
      row.yearFrom === yearFrom &&
      row.yearTo === yearTo,
  )
  const years = yearFrom === yearTo ? yearTo : `${yearFrom}–${yearTo}`
  console.log(`${indicator.name} ${indicator.nameEn}, ${years}`)
  for (const [label, row] of Object.entries({ '目标 target': target, '实际 actual': actual })) {
    const words = row?.citations.map(({ asWritten }) => `“${asWritten}”`).join(' ')
    console.log(`  ${label}: ${row ? `${row.exact} ${row.unit.name} ${words}` : '—'}`)
  }
}
