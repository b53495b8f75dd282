import { dictionary, type EnumValue } from '@tiyu/model'
import type { Figure } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'

/** A short mark beside a number, with its explanation on focus and for screen readers. */
function Flag({ label, explanation }: { readonly label: string; readonly explanation: string }) {
  return (
    <abbr class="flag" title={explanation}>
      {label}
    </abbr>
  )
}

/** The best grade of the sources of a figure. */
function bestGrade({ citations }: Pick<Figure, 'citations'>): EnumValue<'Reliability'> | undefined {
  return citations.map(({ source }) => source.reliability).sort()[0]
}

/** Marks what a reader must know about a figure: inferred parts, and the grade of its best source. */
export function Flags({ figure }: { readonly figure: Pick<Figure, 'inferred' | 'citations'> }) {
  const { language } = useSite()
  const word = useWords()
  const grade = bestGrade(figure)
  return (
    <span class="flags">
      {figure.inferred.length > 0 && <Flag label={word('inferred')} explanation={word('inferredExplanation')} />}
      {grade && (
        <Flag
          label={fill(word('gradeOf'), { grade })}
          explanation={dictionary.enums.Reliability.values[grade][language]}
        />
      )}
    </span>
  )
}
