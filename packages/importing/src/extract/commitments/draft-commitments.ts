// Drafts commitments: the verifiable tasks of a report's plan, and what a review announces for later.

import type { DraftRow } from '../draft-row.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { DEADLINE_ALONE, RESPONSIBILITY_LINE } from '../lexicon/commitment-words.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import type { Segmenter } from '../text/segmenter.ts'
import { isAnnounced } from './announcement.ts'
import { ClauseReader } from './clause-structure.ts'
import { type Task, tasksOf } from './commitment-clause.ts'
import { commitmentCells } from './commitment-row.ts'
import { readTableTasks } from './table-tasks.ts'

/** A task with its sentence. */
interface PlacedTask {
  readonly passage: Passage
  readonly task: Task
}

/** Drafts the commitments of passages. */
export class CommitmentDrafter {
  private readonly gazetteer: Gazetteer
  private readonly reader: ClauseReader
  private readonly seen = new Set<string>()
  private paragraphIndex = -1
  /** First task of the current item, drafted unless the item has a more concrete one. */
  private openingTask: PlacedTask | undefined
  /** The last sentence without a task, which a deadline in the next may make one. */
  private lastWithoutTask: Passage | undefined

  constructor(gazetteer: Gazetteer, segmenter: Segmenter) {
    this.gazetteer = gazetteer
    this.reader = new ClauseReader(segmenter)
  }

  /** Drafts the concrete tasks of a passage, after the opening task of the previous item if that had none. */
  draft(passage: Passage): DraftRow[] {
    const isSameItem = passage.paragraphIndex === this.paragraphIndex
    const drafts = isSameItem ? [] : this.finish()
    this.paragraphIndex = passage.paragraphIndex
    if (RESPONSIBILITY_LINE.test(passage.text)) return drafts
    if (!passage.isPlan) return [...drafts, ...this.draftAnnounced(passage)]
    if (DEADLINE_ALONE.test(passage.text)) return [...drafts, ...this.draftSentenceBefore(isSameItem)]
    const tasks = tasksOf(passage, this.reader)
    const concrete = tasks.filter((task) => task.isConcrete)
    const [task] = tasks
    if (passage.opensItem && !passage.isHeading && task) this.openingTask = { passage, task }
    if (concrete.length > 0) this.openingTask = undefined
    this.lastWithoutTask = task ? undefined : passage
    return [...drafts, ...concrete.flatMap((concreteTask) => this.draftIfNew(passage, concreteTask))]
  }

  /** Drafts the tasks of a table, which cite their cells. */
  draftTable(table: ReportTable): DraftRow[] {
    return readTableTasks(table).flatMap(({ cell, title }) => {
      const passage = { ...table.caption, text: cell.text, offsets: cell.offsets }
      return this.draftIfNew(passage, { words: cell.text, start: 0, isConcrete: true }, title)
    })
  }

  /** Drafts the opening task of the last item if nothing concrete followed. */
  finish(): DraftRow[] {
    const { openingTask } = this
    this.openingTask = undefined
    this.lastWithoutTask = undefined
    return openingTask ? this.draftIfNew(openingTask.passage, openingTask.task) : []
  }

  /** Drafts what a sentence of a review announces: 计划新建健身步道45公里, 将于10月举办. */
  private draftAnnounced(passage: Passage): DraftRow[] {
    return tasksOf(passage, this.reader)
      .filter(
        ({ words, start, isConcrete, isOwn = true }) =>
          isConcrete && isOwn && isAnnounced(passage, { start, end: start + words.length }),
      )
      .flatMap((task) => this.draftIfNew(passage, task))
  }

  /** Drafts a sentence that the next one gives a deadline: 帆船运动进校园活动。8月底前完成。 */
  private draftSentenceBefore(isSameItem: boolean): DraftRow[] {
    const passage = isSameItem ? this.lastWithoutTask : undefined
    this.lastWithoutTask = undefined
    if (!passage) return []
    const words = passage.text.replace(/[。；]$/, '')
    return this.draftIfNew(passage, { words, start: 0, isConcrete: true })
  }

  private draftIfNew(passage: Passage, task: Task, title: string = task.words): DraftRow[] {
    return this.addIfNew(title) ? [this.draftCommitment(passage, task, title)] : []
  }

  private addIfNew(words: string): boolean {
    const key = words.replace(/[“”《》\s]/g, '')
    if (this.seen.has(key)) return false
    this.seen.add(key)
    return true
  }

  private draftCommitment(passage: Passage, { words, start, isConcrete }: Task, title: string): DraftRow {
    const end = start + words.length
    return {
      table: 'commitments',
      cells: commitmentCells({
        id: `draft-c-${String(this.seen.size).padStart(4, '0')}`,
        title,
        passage,
        start,
        end,
        regionCode: this.gazetteer.resolve(words),
      }),
      citation: cite(passage, start, end),
      confidence: isConcrete ? 0.75 : 0.6,
      reason: isConcrete
        ? { en: 'A verifiable task of the plan.', zh: '工作计划中可供核对的任务。' }
        : { en: 'The first sentence of an item of the plan.', zh: '工作计划中某一条的首句。' },
    }
  }
}
