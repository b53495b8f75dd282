import type { ComponentChildren } from 'preact'

/** A term and what is known about it; left out if nothing is. */
export type Fact = readonly [term: string, description: ComponentChildren]

/** A list of terms and descriptions, without those that have no description. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(
    ([, description]) =>
      description !== null && description !== undefined && description !== '' && description !== false,
  )
  return (
    <dl class="facts">
      {known.map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
