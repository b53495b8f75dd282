// The files in search/ of a static build, which the build writes and the script of its pages reads.

/** The content of `index.json`. */
export interface SearchSummary {
  readonly pages: number
  readonly pagesPerFile: number
  readonly tokenFiles: number
}

/** Positions of the pages with a token: in the title, and in the text only. A file of `tokens/` has them by token. */
export type SearchPostings = readonly [title: number[], text: number[]]

/** A page by its path without the language, with its titles. A file of `pages/` is a list of them. */
export type SearchedPage = readonly [path: string, zh: string, en: string]
