/** What the search page lists. */
export interface SearchHit {
  readonly address: string
  readonly label: string
  /** The kind of thing found. */
  readonly kind: string
  /** Its code or identifier. */
  readonly key: string
}
