import type { ReviewSpan } from '../../src/review-rendering.ts'
import { useReviewWords } from './review-context.ts'

interface ReportTextProps {
  readonly paragraphs: readonly (readonly ReviewSpan[])[]
  /** The row that is being decided. */
  readonly current: string | undefined
}

interface SpanProps {
  readonly span: ReviewSpan
  readonly current: string | undefined
}

function Span({ span: { text, row, status, isNumber, reason, isUnread }, current }: SpanProps) {
  const content = isNumber ? <mark class={isUnread ? 'unread' : undefined}>{text}</mark> : text
  if (row === undefined) {
    return reason === undefined ? content : <span title={reason}>{content}</span>
  }
  return (
    <a class={`cited ${status}`} href={`?row=${row}`} aria-current={row === current ? 'true' : undefined}>
      {content}
    </a>
  )
}

/** The text of the report, with all its numbers marked and each cited phrase linked to its row. */
export function ReportText({ paragraphs, current }: ReportTextProps) {
  const word = useReviewWords()
  return (
    <section id="report" class="report" aria-label={word('reportText')} lang="zh-Hans">
      {paragraphs.map((spans, line) => (
        <p key={line}>
          {spans.map((span, at) => (
            <Span key={at} span={span} current={current} />
          ))}
        </p>
      ))}
    </section>
  )
}
