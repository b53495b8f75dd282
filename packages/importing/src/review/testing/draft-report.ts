// Drafts of a short report beside a copy of the published package, for tests of reviews.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PackageCopy } from '@tiyu/datapackage/testing'
import { readCodelists } from '../../extract/codelists.ts'
import type { ExaminedProposal } from '../../extract/examined-proposal.ts'
import { type Extraction, extract } from '../../extract/extraction.ts'
import { draftSource } from '../../extract/report-source.ts'
import { updateDrafts } from '../extract-again.ts'
import { Review } from '../review.ts'

const SUBJECT = { year: 2022, region: '140700' }

/** The drafts of a report with the proposals of a model. */
interface ProposedDrafts {
  readonly extraction: Extraction
  readonly proposals?: readonly ExaminedProposal[]
}

/** Drafts of a report, and the package that they go into. */
export class DraftedReport {
  readonly folder: string
  readonly copy: PackageCopy
  private readonly root: string

  private constructor(root: string, copy: PackageCopy) {
    this.root = root
    this.folder = join(root, 'drafts')
    this.copy = copy
  }

  /** Drafts a report of 2022. */
  static async of(text: string): Promise<DraftedReport> {
    const copy = await PackageCopy.published()
    const report = new DraftedReport(await mkdtemp(join(tmpdir(), 'tiyu-review-')), copy)
    await report.extract(text)
    return report
  }

  /**
   * Drafts a report into the same folder.
   * @param proposed what a model adds to the drafts of the rules
   */
  async extract(text: string, proposed: (drafts: Extraction) => ProposedDrafts = (extraction) => ({ extraction })) {
    const codelists = await readCodelists(this.copy.folder)
    const title = 'report.txt'
    const source = draftSource(text, title, SUBJECT, codelists)
    const { extraction, proposals } = proposed(extract(text, SUBJECT, codelists))
    const report = { title, source, text, sha256: 'ab'.repeat(32), subject: SUBJECT, proposals }
    return updateDrafts(this.folder, extraction, report)
  }

  /** Opens a review of the drafts. */
  review(reviewer: string): Promise<Review> {
    return Review.open({ folder: this.folder, into: this.copy.folder, reviewer })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
    await this.copy[Symbol.asyncDispose]()
  }
}
