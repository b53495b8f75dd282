/** A page of a list in a document: its rows, and what is before and after them. */
export interface ListPage {
  readonly body: HTMLTableSectionElement
  /** Number of its first row in the list; undefined where the page does not say. */
  readonly firstRow: number | undefined
  /** Its own address, which opens the list here. */
  readonly address: string
  readonly previous: string | null
  readonly next: string | null
}

/** Returns the rows of a section of a page, which is at an address. */
export function readListPage(section: ParentNode | null, address: string): ListPage | undefined {
  const rows = section?.querySelector<HTMLElement>('.rows')
  const body = rows?.querySelector('tbody')
  if (!rows || !body) return undefined
  const link = (rel: string) => rows.querySelector(`a[rel=${rel}]`)?.getAttribute('href') ?? null
  const firstRow = Number(rows.dataset.firstRow)
  return { body, firstRow: firstRow || undefined, address, previous: link('prev'), next: link('next') }
}
