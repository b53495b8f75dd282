import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly heading: string
  /** Number of things in the section; an empty section is left out. */
  readonly count: number
  readonly children: ComponentChildren
}

/** A part of a page under a heading, as wide as a table needs. */
export function Section({ heading, count, children }: SectionProps) {
  if (count === 0) return null
  return (
    <section class="wide">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}
