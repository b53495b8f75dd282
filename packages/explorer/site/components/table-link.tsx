import { releaseTables } from '@tiyu/model'
import { useSite } from '../site-context.ts'
import { tableTitle } from '../text/table-title.ts'
import { Link } from './link.tsx'

/** The name of a table, leading to the data dictionary; a table that the model does not have keeps its name. */
export function TableLink({ name }: { readonly name: string }) {
  const { language } = useSite()
  const table = releaseTables.find((one) => one.name === name)
  return table ? <Link to={`/dictionary/${name}`}>{tableTitle(table, language)}</Link> : <code>{name}</code>
}
