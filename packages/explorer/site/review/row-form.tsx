import type { ReviewPage, ReviewRow } from '../../src/review-rendering.ts'
import { ActionButton, ShortcutLink } from './action-button.tsx'
import { useReviewWords } from './review-context.ts'
import { RowField } from './row-field.tsx'

function Evidence({ row: { quote, locator, confidence, reason, model } }: { readonly row: ReviewRow }) {
  const word = useReviewWords()
  return (
    <>
      {quote !== undefined && (
        <blockquote lang="zh-Hans">
          <p>{quote}</p>
          <footer>{locator}</footer>
        </blockquote>
      )}
      {model !== undefined && (
        <p class="by-model">
          <strong>{word('byModel', { model })}</strong>
        </p>
      )}
      {reason !== undefined && (
        <p class="soft">
          {reason} {word('confidence')} {confidence}
        </p>
      )}
    </>
  )
}

/** Whether the row is decided, and by whom. */
function Status({ row: { status, by } }: { readonly row: ReviewRow }) {
  const word = useReviewWords()
  const text = by === undefined ? word(status) : word('decidedBy', { status: word(status), by })
  return <span class={`status-flag ${status}`}>{text}</span>
}

function Existing({ row: { existing } }: { readonly row: ReviewRow }) {
  const word = useReviewWords()
  if (!existing) return null
  return (
    <div class="existing">
      <RowField field={existing} />
      <p class="soft">{word('existingHint')}</p>
      <ActionButton action="replace" shortcut="x">
        {word('useExisting')}
      </ActionButton>
    </div>
  )
}

function Actions({ page, isWritten }: { readonly page: ReviewPage; readonly isWritten: boolean }) {
  const word = useReviewWords()
  const complete = page.paragraph.filter(({ status, isComplete }) => status === 'open' && isComplete).length
  return (
    <div class="actions">
      {/* The first button is the one that Enter in a field presses. */}
      <ActionButton action="accept" shortcut="a" disabled={isWritten}>
        {word(page.row?.existing ? 'acceptIndicator' : 'accept')}
      </ActionButton>
      <ActionButton action="reject" shortcut="r" class="secondary" disabled={isWritten}>
        {word('reject')}
      </ActionButton>
      <ActionButton action="accept-paragraph" shortcut="p" class="secondary" disabled={complete === 0}>
        {word('acceptParagraph', { count: complete })}
      </ActionButton>
      <ActionButton action="undo" shortcut="u" class="secondary">
        {word('undo')}
      </ActionButton>
      <ShortcutLink row={page.previous} shortcut="k">
        {word('previous')}
      </ShortcutLink>
      <ShortcutLink row={page.next} shortcut="j">
        {word('next')}
      </ShortcutLink>
      <ShortcutLink row={page.nextOpen} shortcut="n">
        {word('nextOpen')}
      </ShortcutLink>
    </div>
  )
}

/** The row that is being decided: its words, its cells, and the decisions. */
export function RowForm({ page }: { readonly page: ReviewPage }) {
  const word = useReviewWords()
  const { row } = page
  if (!row) return <p>{word('allDecided')}</p>
  return (
    <form method="post" action="decide">
      <input type="hidden" name="row" value={row.id} />
      <input type="hidden" name="seen" value={row.seen} />
      <h2 id="row-title" tabindex={-1}>
        {word('labelled', { label: row.table, text: row.title })} <Status row={row} />
      </h2>
      <Evidence row={row} />
      {row.problems.map((problem) => (
        <p key={problem} class="problem">
          {problem}
        </p>
      ))}
      <Actions page={page} isWritten={row.status === 'written'} />
      <fieldset disabled={row.status === 'written'}>
        <legend class="visually-hidden">{row.title}</legend>
        {row.fields.map((field) => (
          <RowField key={field.name} field={field} />
        ))}
        <details>
          <summary>{word('otherCells')}</summary>
          {row.otherFields.map((field) => (
            <RowField key={field.name} field={field} />
          ))}
        </details>
        <Existing row={row} />
      </fieldset>
    </form>
  )
}
