import type { ReviewField } from '../../src/review-rendering.ts'
import { useReviewWords } from './review-context.ts'

interface FieldProps {
  readonly field: ReviewField
}

interface ControlProps extends FieldProps {
  readonly id: string
  /** What explains an invalid value. */
  readonly describedBy: string | undefined
}

function Options({ field: { options, value, control } }: FieldProps) {
  const chosen = control === 'choices' ? value.split(';') : [value]
  return options.map((option) => (
    <option
      key={option.value}
      value={option.value}
      selected={chosen.includes(option.value)}
      data-other={option.other || undefined}
      data-search={option.search || undefined}
    >
      {option.label}
    </option>
  ))
}

function Control({ field, id, describedBy }: ControlProps) {
  const { name, value, control } = field
  const shared = {
    id,
    name,
    'aria-invalid': describedBy ? ('true' as const) : undefined,
    'aria-describedby': describedBy,
  }
  if (control === 'text') return <input type="text" {...shared} value={value} />
  if (control === 'prose') return <textarea {...shared} rows={2} value={value} />
  if (control === 'choices') {
    return (
      <>
        {/* A list from which nothing is chosen sends nothing. */}
        <input type="hidden" name={name} value="" />
        <select {...shared} multiple size={4}>
          <Options field={field} />
        </select>
      </>
    )
  }
  return (
    <select {...shared} data-combobox={control === 'combobox' ? true : undefined}>
      <Options field={field} />
    </select>
  )
}

/** A cell of the row with its label, and what is wrong with it. */
export function RowField({ field }: FieldProps) {
  const word = useReviewWords()
  const { name, label, problem, drafted } = field
  const id = `cell-${name}`
  const problemId = problem === undefined ? undefined : `${id}-problem`
  return (
    <div class="cell">
      <label for={id}>{label}</label>
      <Control field={field} id={id} describedBy={problemId} />
      {problem !== undefined && (
        <p id={problemId} class="problem">
          {problem}
        </p>
      )}
      {drafted !== undefined && (
        <p class="soft">{word('labelled', { label: word('drafted'), text: drafted || word('empty') })}</p>
      )}
    </div>
  )
}
