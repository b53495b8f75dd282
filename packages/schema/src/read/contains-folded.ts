// `contains` in SQL: whether the folded form of a text (see `foldText`) contains that of the operand.
import { foldText, UNSEEN, variantsOf } from '@tiyu/model'
import sql, { empty, type Sql } from 'sql-template-tag'

/** Characters that folding leaves as they are, or whose only other form is the case of ASCII. */
const PLAIN = ' -~‘-”、-〕一-鿿'

const likePattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`

const escapeInClass = (text: string) => text.replaceAll(/[\\\]^-]/g, (character) => `\\${character}`)

/** Folds a text as far as this operand may be in it: other characters cannot match. */
function foldSql(column: Sql, folded: string): Sql {
  const { from, to, expansions } = variantsOf(folded)
  const visible = sql`regexp_replace(normalize(${column}, NFKD), ${UNSEEN}, '', 'g')`
  const expanded = expansions.reduce((text, [letter, letters]) => sql`replace(${text}, ${letter}, ${letters})`, visible)
  return sql`lower(translate(${expanded}, ${from}, ${to}))`
}

/**
 * True if a text contains the operand, both folded. Most texts have only plain characters; the others are folded row by
 * row.
 */
export function containsFolded(column: Sql, operand: string): Sql {
  const folded = foldText(operand)
  const { from } = variantsOf(folded)
  const variants = from === '' ? empty : sql` or ${column} ~ ${`[${escapeInClass(from)}]`}`
  const isUnusual = sql`(${column} ~ ${`[^${PLAIN}]`}${variants})`
  return sql`(${column} ilike ${likePattern(folded)} or (${isUnusual} and position(${folded} in ${foldSql(column, folded)}) > 0))`
}
