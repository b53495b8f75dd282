// A reviewer at work in a browser: decides on every row by the keys of the page, and counts what it takes.
import type { Page } from 'playwright-core'
import type { PlannedDecision } from './invented-report.ts'

/** What a review took. */
export interface ReviewCounts {
  readonly rows: number
  /** Keys and buttons that decide; moving to a row is none. */
  readonly decisions: number
  readonly written: number
  readonly rejected: number
  /** English texts typed. */
  readonly typed: number
  /** Units, topics and indicators chosen by name. */
  readonly chosen: number
}

/** What a person sees of the row on the page. */
interface SeenRow {
  readonly id: string
  readonly name: string
  readonly isIndicator: boolean
  readonly isOpen: boolean
  /** Names of the cells that are marked. */
  readonly marked: readonly string[]
  /** Incomplete open rows of the paragraph, and whether the key P would accept any. */
  readonly incomplete: readonly string[]
  readonly canAcceptParagraph: boolean
}

/** Reads the page, in the browser. */
function seeRow(): SeenRow | undefined {
  const row = document.querySelector('#row')
  const id = row?.querySelector<HTMLInputElement>('input[name=row]')?.value
  if (!row || id === undefined) return undefined
  const text = (selector: string) => row.querySelector<HTMLInputElement>(selector)?.value ?? ''
  return {
    id,
    name: text('[name=name]') || text('[name=title]'),
    isIndicator: row.querySelector('[name=existing]') !== null,
    isOpen: row.querySelector('.status-flag.open') !== null,
    marked: [...row.querySelectorAll('[name][aria-invalid]')].map((cell) => cell.getAttribute('name') ?? ''),
    incomplete: [...document.querySelectorAll('#paragraph li')]
      .filter((item) => item.querySelector('.open') && item.querySelector('.incomplete'))
      .map((item) => item.querySelector('a')?.search.slice('?row='.length) ?? ''),
    canAcceptParagraph: document.querySelector('[data-key=p]:not(:disabled)') !== null,
  }
}

/** A row that is shown more often is one that the reviewer cannot complete. */
const MAX_TIMES = 3

const seenDecisions = () => document.querySelector('#progress li:last-child')?.textContent ?? ''

/** A reviewer who knows the English names and the indicators of the package. */
export class Reviewer {
  private readonly page: Page
  private readonly planned: ReadonlyMap<string, PlannedDecision>
  private typed = 0
  private chosen = 0
  private decided = 0
  /** How often each row was shown. */
  private readonly times = new Map<string, number>()

  constructor(page: Page, planned: ReadonlyMap<string, PlannedDecision>) {
    this.page = page
    this.planned = planned
  }

  /** Decides on all rows, and rejects those that the check refuses; then writes what is accepted. */
  async review(): Promise<ReviewCounts> {
    for (;;) {
      const row = await this.page.evaluate(seeRow)
      if (!row?.isOpen) break
      await this.decide(row)
    }
    await this.rejectProblems()
    await this.write()
    return this.counts()
  }

  private async decide(row: SeenRow): Promise<void> {
    const times = (this.times.get(row.id) ?? 0) + 1
    this.times.set(row.id, times)
    if (times > MAX_TIMES) throw new Error(`${row.id} “${row.name}” stays open: ${row.marked.join(', ')}`)
    const { answer = '-', topic = '', unit = '' } = this.planned.get(row.name) ?? {}
    if (row.isIndicator && answer.startsWith('=')) return this.useExisting(answer.slice(1))
    if (row.marked.length === 0 && !row.isIndicator) return this.acceptParagraph(row)
    if (answer === '-') return this.act('r')
    for (const cell of row.marked) await this.fill(cell, { answer, topic, unit })
    await this.page.keyboard.press('Escape')
    await this.act('a')
  }

  /** Goes to the incomplete rows of the paragraph first: then one key accepts the others. */
  private async acceptParagraph({ incomplete, canAcceptParagraph }: SeenRow): Promise<void> {
    const [first] = incomplete
    if (first === undefined) return this.act(canAcceptParagraph ? 'p' : 'a')
    await this.page.locator(`#paragraph a[href="?row=${first}"]`).click()
    await this.page.waitForFunction((id) => document.querySelector<HTMLInputElement>('[name=row]')?.value === id, first)
  }

  private async fill(cell: string, { answer, topic, unit }: PlannedDecision): Promise<void> {
    if (cell === 'nameEn' || cell === 'titleEn') {
      await this.page.locator(`#cell-${cell}`).fill(answer)
      this.typed += 1
    } else if (cell === 'topic' && topic !== '') {
      await this.page.locator('#cell-topic').selectOption({ label: topic })
      this.chosen += 1
    } else if (cell === 'unitCode' && unit !== '') await this.choose(cell, unit)
  }

  /** Chooses a row by its name in a field with suggestions. */
  private async choose(cell: string, name: string): Promise<void> {
    const field = this.page.locator(`.cell:has(#cell-${cell}) input[role=combobox]`)
    await field.fill(name)
    await field.press('ArrowDown')
    await field.press('Enter')
    this.chosen += 1
  }

  private async useExisting(name: string): Promise<void> {
    await this.choose('existing', name)
    await this.page.keyboard.press('Escape')
    await this.act('x')
  }

  private async rejectProblems(): Promise<void> {
    for (;;) {
      await this.page.waitForFunction(() => document.querySelector('#check')?.ariaBusy === 'false')
      const link = this.page.locator('#check li a').first()
      if ((await link.count()) === 0) return
      const address = await link.getAttribute('href')
      await link.click()
      await this.page.waitForFunction(
        (id) => document.querySelector<HTMLInputElement>('[name=row]')?.value === id,
        address?.slice('?row='.length),
      )
      await this.act('r')
    }
  }

  /** Presses a key that decides, and waits for the page to show it. */
  private async act(key: string): Promise<void> {
    const before = await this.page.evaluate(seenDecisions)
    await this.page.keyboard.press(key)
    this.decided += 1
    await this.page.waitForFunction(
      (seen) => document.querySelector('#progress li:last-child')?.textContent !== seen,
      before,
    )
  }

  private async write(): Promise<void> {
    await this.page.keyboard.press('w')
    await this.page.waitForFunction(() => /写入/.test(document.querySelector('#message')?.textContent ?? ''))
  }

  private async counts(): Promise<ReviewCounts> {
    const texts = await this.page.locator('#progress li').allTextContents()
    const [open = 0, accepted = 0, rejected = 0, written = 0] = texts.map((text) => Number(/\d+/.exec(text)?.[0]))
    const rows = open + accepted + rejected + written
    return { rows, decisions: this.decided, written, rejected, typed: this.typed, chosen: this.chosen }
  }
}
