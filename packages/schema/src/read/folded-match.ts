// `contains` and `startsWith` in SQL: whether the folded form of a text (see `foldText`) contains that of the operand, or
// begins with it.
import { foldText, UNSEEN, variantsOf } from '@tiyu/model'
import sql, { raw, type Sql } from 'sql-template-tag'
import { relevantVariants } from './column-variants.ts'

/** Characters that folding leaves as they are, or whose only other form is the case of ASCII. */
const PLAIN = ' -~‘-”、-〕一-鿿'

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)

const escapeInClass = (text: string) => text.replaceAll(/[\\\]^-]/g, (character) => `\\${character}`)

/** Folds a text as far as this operand may be in it: other characters cannot match. */
function foldSql(column: Sql, folded: string): Sql {
  const { from, to, expansions } = variantsOf(folded)
  const visible = sql`regexp_replace(normalize(${column}, NFKD), ${UNSEEN}, '', 'g')`
  const expanded = expansions.reduce((text, [letter, letters]) => sql`replace(${text}, ${letter}, ${letters})`, visible)
  return sql`lower(translate(${expanded}, ${from}, ${to}))`
}

/** How a part of a text is found: the pattern for plain texts, and the test of its position in others. */
interface Place {
  readonly toPattern: (escaped: string) => string
  readonly isAt: (position: Sql) => Sql
}

const LIKE = raw('like')
const ILIKE = raw('ilike')

/** Returns the operator that compares a folded text with plain ones: without letters there are no cases to compare. */
const likeOperator = (folded: string): Sql => (folded.toUpperCase() === folded ? LIKE : ILIKE)

/** Returns the texts whose folded form may have the operand where they do not: those with one of these characters. */
function unusualClass(folded: string, variants: string | undefined): string | undefined {
  if (variants !== undefined) {
    const relevant = relevantVariants(folded, variants)
    return relevant === '' ? undefined : `[${escapeInClass(relevant)}]`
  }
  const { from } = variantsOf(folded)
  // One pattern, as each would read the whole text.
  return from === '' ? `[^${PLAIN}]` : `[^${PLAIN}]|[${escapeInClass(from)}]`
}

/** Most texts have only plain characters; the others are folded row by row. */
function matchFolded(column: Sql, operand: string, { toPattern, isAt }: Place, variants: string | undefined): Sql {
  const folded = foldText(operand)
  const matchesPlain = sql`${column} ${likeOperator(folded)} ${toPattern(escapeLike(folded))}`
  const unusual = unusualClass(folded, variants)
  if (unusual === undefined) return matchesPlain
  const position = sql`position(${folded} in ${foldSql(column, folded)})`
  return sql`(${matchesPlain} or (${column} ~ ${unusual} and ${isAt(position)}))`
}

/**
 * True if a text contains the operand, both folded.
 * @param variants the characters of the column that folding changes, if they are known
 */
export const containsFolded = (column: Sql, operand: string, variants?: string): Sql =>
  matchFolded(
    column,
    operand,
    { toPattern: (escaped) => `%${escaped}%`, isAt: (position) => sql`${position} > 0` },
    variants,
  )

/** True if a text begins with the operand, both folded; see `containsFolded`. */
export const startsWithFolded = (column: Sql, operand: string, variants?: string): Sql =>
  matchFolded(
    column,
    operand,
    { toPattern: (escaped) => `${escaped}%`, isAt: (position) => sql`${position} = 1` },
    variants,
  )
