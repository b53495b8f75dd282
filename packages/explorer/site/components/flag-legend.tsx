import { useWords } from '../site-context.ts'

/** What the flags beside numbers mean. */
export function FlagLegend() {
  const word = useWords()
  return <p class="soft flag-legend">{word('flagMeanings')}</p>
}
