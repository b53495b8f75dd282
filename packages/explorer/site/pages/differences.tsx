import { releaseTables } from '@tiyu/model'
import { choicesOf } from '../address-choice.ts'
import { oneOf } from '../address-parameters.ts'
import { ChangeTable, changeFields } from '../components/change-table.tsx'
import { DifferenceTable, tableDiffFields } from '../components/difference-table.tsx'
import { Form } from '../components/form.tsx'
import { NextPage } from '../components/next-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import type { AddressParameter, PageRequest } from '../page.ts'
import { PAGE_SIZE, pageInfoFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { inBrackets } from '../text/in-brackets.ts'
import { tableName, tableTitleOf } from '../text/table-title.ts'
import { type WordKey, words } from '../text/words.ts'

interface SelectProps {
  readonly name: string
  readonly label: WordKey
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly value: string | null
}

function Select({ name, label, options, value }: SelectProps) {
  const word = useWords()
  return (
    <label>
      {word(label)}
      <select name={name}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

const readVersions = async ({ api }: PageRequest) => {
  const { releases } = await api.query({ releases: { version: true } })
  return releases.map(({ version }) => version)
}

/** The version of a release of the service. */
const releaseVersion: AddressParameter = {
  isValid: async (value, request) => (await readVersions(request)).includes(value),
  choices: async (request) =>
    choicesOf((await readVersions(request)).map((version) => [version, { zh: version, en: version }]))(
      request.language,
    ),
}

/** The name of a table of a release. */
const releaseTable = oneOf(choicesOf(releaseTables.map((table) => [table.name, tableName(table)])))

/** Two releases compared, row by row and cell by cell; of one table if the address names it. */
export const differencesPage = definePage({
  path: '/differences',
  parameters: { from: releaseVersion, to: releaseVersion, table: releaseTable },
  async load(request) {
    const { api, query } = request
    const versions = await readVersions(request)
    const [to = null, from = null] = [query.get('to') || versions[0], query.get('from') || versions[1]]
    const table = query.get('table') || null
    if (from === null || to === null) return { versions, from, to, table, diff: undefined }
    const { diff } = await api.query({
      diff: {
        $: { from, to },
        tables: tableDiffFields,
        changes: {
          $: { first: PAGE_SIZE, after: query.get('after'), table },
          totalCount: true,
          pageInfo: pageInfoFields,
          nodes: changeFields,
        },
      },
    })
    return { versions, from, to, table, diff }
  },
  title: ({ from, to, diff }, language) =>
    diff ? `${words.differences[language]} ${from} → ${to}` : words.differences[language],
  View({ data: { versions, from, to, table, diff } }) {
    const { language } = useSite()
    const word = useWords()
    if (!diff) {
      return (
        <>
          <h1>{word('differences')}</h1>
          <p>{word('onlyOneRelease')}</p>
        </>
      )
    }
    const options = versions.map((version) => [version, version] as const)
    const tables = diff.tables.map((each) => [each.table, tableTitleOf(each.table, language)] as const)
    return (
      <>
        <h1>
          {word('differences')} {from} → {to}
        </h1>
        <Form class="choices" to="/differences">
          <Select name="from" label="differencesFrom" options={options} value={from} />
          <Select name="to" label="differencesTo" options={options} value={to} />
          <Select name="table" label="table" options={[['', word('allTables')], ...tables]} value={table} />
          <button type="submit">{word('show')}</button>
        </Form>
        <section class="wide">
          <DifferenceTable tables={diff.tables} />
        </section>
        <Section
          heading={inBrackets(word('changedRows'), countText(diff.changes.totalCount), language)}
          count={diff.changes.nodes.length}
        >
          <ChangeTable changes={diff.changes.nodes} />
        </Section>
        <NextPage pageInfo={diff.changes.pageInfo} />
      </>
    )
  },
})
