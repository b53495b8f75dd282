// Classifies figures by their context: kind and period.
import type { Passage } from './outline.ts'

/** The enum ObservationKind of the model. */
export type ObservationKind = 'ACTUAL' | 'TARGET' | 'PLAN'

const TASK =
  /下达|任务数|任务指标|目标任务|目标值|既定目标|要求(?:达到|完成)|建设任务|计划任务|年度任务|规划目标|目标[为是：:]/
const COMPLETION = /完成|实现|达成|超额|提前/
const INTENTION = /达到|不低于|不少于|力争|确保|以上|目标|突破|提高到|增加到|增长|争取/
const SHARE_OF_TARGET = /(?:任务|计划|目标|指标)[^，。；]{0,6}的$/

/** Returns the kinds of a figure; a target reported as achieved is both target and actual. */
export function classifyKinds(passage: Passage, phrase: string, before: string): ObservationKind[] {
  if (passage.isPlan) return [INTENTION.test(phrase) ? 'TARGET' : 'PLAN']
  if (SHARE_OF_TARGET.test(before) || !TASK.test(phrase)) return ['ACTUAL']
  return COMPLETION.test(before) ? ['TARGET', 'ACTUAL'] : ['TARGET']
}

/** Returns the period of a figure: the last year before it that is not a basis of comparison, else that of the passage. */
export function resolvePeriod(passage: Passage, before: string): { from: number; to: number; isStated: boolean } {
  const clause = before.slice(-60)
  const range = [...clause.matchAll(/(20\d\d)年?[-—–~至](20\d\d)年/g)].at(-1)
  const year = [...clause.matchAll(/(?<![较比于与])(20\d\d) ?年(?!以来)/g)].at(-1)
  if (range && range.index >= (year?.index ?? 0) - 6)
    return { from: Number(range[1]), to: Number(range[2]), isStated: true }
  if (year) return { from: Number(year[1]), to: Number(year[1]), isStated: true }
  return { from: passage.year, to: passage.year, isStated: false }
}
