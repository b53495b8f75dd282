import type { AnyTable } from './table.ts'

/** Sections of the pages that are not named after their table. */
const SECTIONS: Readonly<Record<string, string>> = { observations: 'figures' }

/** Returns the path of the page of a row, below the language: `/figures/o-s013`. */
export function pagePath({ name }: AnyTable, key: string): string {
  return `/${SECTIONS[name] ?? name}/${encodeURIComponent(key)}`
}
