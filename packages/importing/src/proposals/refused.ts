import type { Bilingual } from '@tiyu/model'

/** Thrown where a proposal does not count. */
export class Refused extends Error {
  readonly reason: Bilingual

  constructor(reason: Bilingual) {
    super(reason.en)
    this.reason = reason
  }
}
