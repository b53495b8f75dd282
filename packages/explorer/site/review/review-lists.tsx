import type {
  CheckedProblem,
  ListedRow,
  RefusedProposal,
  ReviewCheck,
  UndraftedNumber,
} from '../../src/review-rendering.ts'
import { ActionButton } from './action-button.tsx'
import { useReviewWords } from './review-context.ts'

interface ParagraphRowsProps {
  readonly rows: readonly ListedRow[]
  readonly current: string | undefined
}

/** The rows of one paragraph, which can be accepted together. */
export function ParagraphRows({ rows, current }: ParagraphRowsProps) {
  const word = useReviewWords()
  if (rows.length < 2) return null
  return (
    <section id="paragraph">
      <h3>{word('ofParagraph')}</h3>
      <ul class="rows-of-paragraph">
        {rows.map(({ id, table, summary, status, isComplete }) => (
          <li key={id}>
            <a href={`?row=${id}`} aria-current={id === current ? 'true' : undefined}>
              {word('labelled', { label: table, text: summary })}
            </a>{' '}
            <span class={`status-flag ${status}`}>{word(status)}</span>
            {!isComplete && status === 'open' && <span class="status-flag incomplete">{word('incomplete')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Problems({ problems }: { readonly problems: readonly CheckedProblem[] }) {
  return (
    <ul>
      {problems.map(({ text, row, title }) => (
        <li key={`${row} ${text}`}>
          {row !== undefined && <a href={`?row=${row}`}>{title}</a>} {text}
        </li>
      ))}
    </ul>
  )
}

/** What `tiyu check` would say, and the button that writes. */
export function CheckResult({ check, row }: { readonly check: ReviewCheck; readonly row: string | undefined }) {
  const word = useReviewWords()
  const { isRunning, problems, problemCount, ready, waiting } = check
  const verdict =
    problemCount > 0
      ? word('checkProblems', { count: problemCount })
      : word(ready > 0 ? 'checkValid' : 'checkNothing', { count: ready })
  return (
    <section id="check" aria-busy={isRunning}>
      <h3>{word('check')}</h3>
      <p role="status">{isRunning ? word('checking') : verdict}</p>
      <Problems problems={problems} />
      {waiting.length > 0 && <h4>{word('waiting')}</h4>}
      <Problems problems={waiting} />
      <form method="post" action="decide">
        <input type="hidden" name="row" value={row} />
        <ActionButton action="write" shortcut="w" disabled={isRunning || ready === 0 || problemCount > 0}>
          {word('writeRows', { count: ready })}
        </ActionButton>
      </form>
    </section>
  )
}

/** The numbers that are in no row, with the reason. */
export function Undrafted({ numbers }: { readonly numbers: readonly UndraftedNumber[] }) {
  const word = useReviewWords()
  return (
    <details id="undrafted">
      <summary>{word('labelled', { label: word('undrafted'), text: numbers.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('line')}</th>
            <th scope="col">{word('number')}</th>
            <th scope="col">{word('why')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map(({ line, text, reason }, at) => (
            <tr key={at}>
              <td>{line}</td>
              <td>{text}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** The proposals of a language model that do not count, with the reason; nothing if there are none. */
export function RefusedProposals({ proposals }: { readonly proposals: readonly RefusedProposal[] }) {
  const word = useReviewWords()
  if (proposals.length === 0) return null
  return (
    <details id="refused">
      <summary>{word('labelled', { label: word('refused'), text: proposals.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('quoted')}</th>
            <th scope="col">{word('why')}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map(({ text, reason }, at) => (
            <tr key={at}>
              <td>{text}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
