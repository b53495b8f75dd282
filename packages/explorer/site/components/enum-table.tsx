import { dictionary, type EnumName } from '@tiyu/model'
import type { Language } from '../../src/rendering.ts'
import { useSite, useWords } from '../site-context.ts'
import { DataTable } from './data-table.tsx'

type Text = Readonly<Record<Language, string>>

/** The codes of an enumeration, with their labels and meanings. */
export function EnumTable({ name }: { readonly name: EnumName }) {
  const { language } = useSite()
  const word = useWords()
  const { values, ...description } = dictionary.enums[name]
  const codes = Object.entries<Text & { readonly label: Text }>(values)
  return (
    <section class="wide">
      <h2 id={name}>
        {word('codesOf')} <code>{name}</code>
      </h2>
      <p>{description[language]}</p>
      <DataTable
        caption={description[language]}
        rows={codes}
        rowKey={([code]) => code}
        columns={[
          { heading: word('code'), cell: ([code]) => <code>{code}</code> },
          { heading: word('label'), cell: ([, { label }]) => label[language] },
          { heading: word('description'), prose: true, cell: ([, text]) => text[language] },
        ]}
      />
    </section>
  )
}
