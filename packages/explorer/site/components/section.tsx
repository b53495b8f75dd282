import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly heading: string
  /** Identifies the section in the contents of its page. */
  readonly id?: string
  /** Number of things in the section; an empty section is left out. */
  readonly count: number
  readonly children: ComponentChildren
}

/** A part of a page under a heading, as wide as a table needs. */
export function Section({ heading, id, count, children }: SectionProps) {
  if (count === 0) return null
  return (
    <section class="wide" id={id}>
      <h2>{heading}</h2>
      {children}
    </section>
  )
}
