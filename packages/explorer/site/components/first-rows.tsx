import { countText } from '../format/count.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import type { WordKey } from '../text/words.ts'
import { Link } from './link.tsx'

interface FirstRowsProps {
  readonly shown: number
  readonly total: number
  /** The page that lists all of them. */
  readonly to: string
  readonly label: WordKey
}

/** Says that a table has the first rows only, with a link to all of them. */
export function FirstRows({ shown, total, to, label }: FirstRowsProps) {
  const { links } = useSite()
  const word = useWords()
  if (shown === total) return null
  return (
    <p>
      <span class="soft">{fill(word('firstRows'), { shown, total: countText(total) })}</span>{' '}
      {/* A static build would write a file for each list that is narrowed. */}
      {links.hasService && <Link to={to}>{word(label)}</Link>}
    </p>
  )
}
