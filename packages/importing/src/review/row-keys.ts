// The keys of drafts in a package: from their English names, so that nobody has to make them up.

import type { Cells } from '../extract/draft-files.ts'
import { slugify } from '../mapping/rule/identifier.ts'
import type { ReviewedDraft } from './decision.ts'
import type { DraftedSubject } from './draft-folder.ts'
import type { KnownRows } from './known-rows.ts'

/** Characters of a key at most. */
const MAX_LENGTH = 60

/** Rows of the package that have the key already, or undefined. */
export type FindRow = (table: string, key: string) => Cells | undefined

function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug
  const end = slug.lastIndexOf('-', MAX_LENGTH)
  return slug.slice(0, end > 0 ? end : MAX_LENGTH)
}

/** Returns the first of key, key-2, key-3 … that is free. */
function freeKey(key: string, isFree: (candidate: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`
    if (isFree(candidate)) return candidate
  }
}

/** Assigns keys to drafts; the same drafts get the same keys again. */
export class KeyAssigner {
  /** Key of the source, with which those of figures and citations begin. */
  readonly source: string
  private readonly findRow: FindRow
  private readonly taken = new Set<string>()

  constructor(subject: DraftedSubject, source: ReviewedDraft | undefined, known: KnownRows, findRow: FindRow) {
    this.findRow = findRow
    const region = known.get('Region')?.find(({ key }) => key === subject.region)
    const name = shorten(slugify(`${region?.nameEn || region?.name || subject.region} report ${subject.year}`))
    const { sha256 = '' } = source?.cells ?? {}
    this.source =
      source?.key ??
      freeKey(name, (key) => {
        const existing = findRow('sources', key)
        return existing === undefined || existing.sha256 === sha256
      })
  }

  /** Returns the key of a citation of the report. */
  citation(id: string): string {
    return `${this.source}-${id.replace(/^draft-/, '')}`
  }

  /** Returns the key of a draft with its citations. */
  draft({ draft, cells, key }: ReviewedDraft, citationIds: string): string {
    const { name: table } = draft.table
    if (key !== undefined) return key
    if (table === 'sources') return this.source
    const name = cells.nameEn || cells.titleEn || ''
    if (name === '') return `${this.source}-${draft.id.replace(/^draft-/, '')}`
    return freeKey(shorten(slugify(name)) || draft.id, (candidate) => this.claim(table, candidate, citationIds))
  }

  /** True if a key is free, or has the same row from a run that was interrupted; it is then taken. */
  private claim(table: string, key: string, citationIds: string): boolean {
    const place = `${table}/${key}`
    if (this.taken.has(place)) return false
    const existing = this.findRow(table, key)
    if (existing && (citationIds === '' || existing.citationIds !== citationIds)) return false
    this.taken.add(place)
    return true
  }
}
