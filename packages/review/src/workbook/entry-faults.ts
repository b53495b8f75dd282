// What can be wrong with the rows of a workbook of drafts, in words.
import { ReviewError } from '@tiyu/importing/review'
import { type Message, quote } from '@tiyu/model'

/** A workbook of a package, or another one. */
export function notOfDrafts(workbook: string): ReviewError {
  return new ReviewError({
    en: `${workbook} is no workbook of drafts: it has no column draft. Write one with "tiyu sheet DRAFTS --out".`,
    zh: `${workbook} 不是草稿工作簿：没有 draft 列。请用 “tiyu sheet 草稿文件夹 --out” 写出。`,
  })
}

/** A row that was added, or whose last columns were changed. */
export const brokenRow = (): Message => ({
  message: {
    en: 'The row has no draft, or its hidden state is damaged.',
    zh: '该行没有对应的草稿，或其隐藏列已损坏。',
  },
  hint: {
    en: 'Rows cannot be added here: add them to the package. Otherwise enter the changes into a new workbook.',
    zh: '此处不能新增行，请加入数据包；其他情况请另行导出工作簿后再填写。',
  },
})

/** A row of another report. */
export const otherReport = (): Message => ({
  message: { en: 'The row is of another report.', zh: '该行属于另一份报告。' },
  hint: { en: 'Read the workbook into the drafts that it was written from.', zh: '请读回写出该工作簿的草稿文件夹。' },
})

/** A second row of one draft. */
export const repeatedRow = (id: string): Message => ({
  message: { en: `Another row is the draft ${quote(id)} already.`, zh: `已有另一行对应草稿 ${quote(id)}。` },
  hint: { en: 'Delete one of them.', zh: '请删去其中一行。' },
})

/** A decision that is none of the list. */
export const noDecision = (text: string): Message => ({
  message: { en: `${quote(text)} is no decision.`, zh: `${quote(text)} 不是审核结果。` },
  hint: { en: 'Choose accept, reject or open.', zh: '请选择采纳、驳回或待审核。' },
})

/** A column that the table lacks. */
export const unknownColumn = (name: string): Message => ({
  message: { en: `The table has no column ${quote(name)}.`, zh: `该表没有 ${quote(name)} 列。` },
  hint: { en: 'Delete it: it is not read back.', zh: '请删去该列，其内容不会读回。' },
})

/** A draft that is not there any more. */
export const unknownDraft = (id: string): Message => ({
  message: { en: `There is no draft ${quote(id)} any more.`, zh: `草稿 ${quote(id)} 已不存在。` },
  hint: { en: 'The report was drafted again. Write a new workbook.', zh: '报告已重新起草，请另行导出工作簿。' },
})

/** A row that is in the package. */
export const alreadyWritten = (): Message => ({
  message: { en: 'The row is in the package already.', zh: '该行已写入数据包。' },
  hint: { en: 'Change it in the package.', zh: '请在数据包中修改。' },
})

/** 已写入 as a decision. */
export const notWrittenHere = (): Message => ({
  message: { en: 'Rows are not written into the package by a workbook.', zh: '不能用工作簿把行写入数据包。' },
  hint: { en: 'Accept the row, then write it with "tiyu review".', zh: '请先采纳，再用 “tiyu review” 写入。' },
})

/** A row that somebody has decided on since the workbook was written. */
export const decidedSince = (by: string, theirs: string, yours: string): Message => ({
  message: {
    en: `${by || 'Somebody'} has decided on the row since: ${theirs}. In the workbook: ${yours}.`,
    zh: `导出后该行已由${by || '他人'}审核：${theirs}；工作簿中为：${yours}。`,
  },
  hint: CONFLICT_HINT,
})

/** A cell that somebody has changed since the workbook was written. */
export const changedSince = (by: string, theirs: string, yours: string): Message => ({
  message: {
    en: `${by || 'Somebody'} has changed the cell since: ${quote(theirs)}. In the workbook: ${quote(yours)}.`,
    zh: `导出后该单元格已由${by || '他人'}改动：${quote(theirs)}；工作簿中为：${quote(yours)}。`,
  },
  hint: CONFLICT_HINT,
})

const CONFLICT_HINT = {
  en: 'Nothing of the row was recorded. Read the copy back to record what the workbook says, or change it there.',
  zh: '该行未作记录。如仍按工作簿审核，请读回副本；否则请在副本中修改。',
}

/** A name that several rows have. */
export const ambiguousName = (name: string): Message => ({
  message: { en: `${quote(name)} is the name of several rows.`, zh: `${quote(name)} 对应多项。` },
  hint: { en: 'Choose one of the list, which has the code behind it.', zh: '请从列表中选择带代码的一项。' },
})

/** An indicator that the package lacks. */
export const unknownIndicator = (name: string): Message => ({
  message: { en: `The package has no indicator ${quote(name)}.`, zh: `数据包中没有指标 ${quote(name)}。` },
  hint: { en: 'Choose one of the list.', zh: '请从列表中选择。' },
})

/** An indicator that is both accepted and replaced. */
export const acceptedAndReplaced = (): Message => ({
  message: {
    en: 'The proposed indicator is accepted, and another is to be used instead.',
    zh: '该新指标既采纳，又改用已有指标。',
  },
  hint: { en: 'Leave the decision as it is, or empty this cell.', zh: '请保持审核结果不变，或清空此单元格。' },
})
