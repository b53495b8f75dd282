import { date, sha256, slug, url } from './column.ts'
import { defineTable } from './table.ts'

export const source = defineTable('Source', {
  name: 'sources',
  zh: '文献',
  defaultOrder: 'PUBLISHED_DESC',
  searchTag: 'U',
  columns: {
    id: { format: slug },
    title: { filter: true, search: 'title' },
    publisher: { filter: true, search: 'text', select: true },
    kind: { filter: true, group: true, select: true },
    url: { format: url, filter: true, select: true },
    withdrawnUrl: { format: url, optional: true, filter: true },
    withdrawnReason: { optional: true },
    withdrawnReasonEn: { optional: true },
    publishedOn: { format: date, filter: true, order: 'PUBLISHED', dimension: true, select: true },
    postedOn: { format: date, optional: true, filter: true, notBefore: ['publishedOn'], select: true },
    retrievedOn: { format: date, notBefore: ['publishedOn', 'postedOn'] },
    sha256: { format: sha256 },
    reliability: { filter: true, group: true, select: true },
  },
  check({ url, withdrawnUrl, withdrawnReason, withdrawnReasonEn }) {
    if (url && withdrawnUrl) {
      return [
        {
          field: 'withdrawnUrl',
          message: { en: 'The source has both url and withdrawnUrl.', zh: 'url 与 withdrawnUrl 不能同时填写。' },
          hint: { en: 'Keep only the one that applies.', zh: '请只保留适用的一项。' },
        },
      ]
    }
    if (withdrawnUrl && !(withdrawnReason && withdrawnReasonEn)) {
      return [
        {
          field: 'withdrawnReason',
          message: { en: 'A withdrawn URL has no reason.', zh: '未说明网址不再发布的原因。' },
          hint: {
            en: 'Fill in withdrawnReason and withdrawnReasonEn.',
            zh: '请填写 withdrawnReason 与 withdrawnReasonEn。',
          },
        },
      ]
    }
    return []
  },
})

/** Returns the date by which a source was public at the latest: that of its publication, or of the copy that was read. */
export function publicBy(dates: {
  readonly publishedOn: string | null
  readonly postedOn: string | null
}): string | null {
  return dates.publishedOn ?? dates.postedOn
}
