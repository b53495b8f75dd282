// The texts that the script of the pages shows; those of the pages themselves are in words.ts.
import type { Bilingual } from '@tiyu/model'

export const browserWords = {
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: { zh: '浏览器不允许复制', en: 'The browser does not allow copying' },
  loading: { zh: '加载中……', en: 'Loading…' },
  noSuggestions: { zh: '没有相符的内容', en: 'Nothing matches' },
  suggestionCount: {
    zh: '{count} 条建议，按上下键选择',
    en: '{count} {count|suggestion|suggestions}; choose with the arrow keys',
  },
  resultsFound: { zh: '{count} 条结果', en: '{count} {count|result|results}' },
  firstResultsFound: {
    zh: '{count} 条结果，列出前 {shown} 条',
    en: '{count} results, the first {shown} of which are listed',
  },
  didYouMean: { zh: '您要找的是不是：', en: 'Did you mean' },
  partialResults: {
    zh: '没有同时包含全部检索词的内容，以下结果各含其中一部分。',
    en: 'Nothing has all of these words. The results have a part of them each.',
  },
  unreachable: {
    zh: '服务无法访问。请检查网络后重试。',
    en: 'The service cannot be reached. Check the network and try again.',
  },
  tooManyRequests: {
    zh: '请求过于频繁，请稍后重试。',
    en: 'Too many requests. Try again in a moment.',
  },
  failed: {
    zh: '服务返回错误 {status}，请稍后重试。',
    en: 'The service answered with error {status}. Try again later.',
  },
  retry: { zh: '重试', en: 'Try again' },
  rowsRead: { zh: '已读取第 {from}—{to} 条，共 {total} 条', en: 'Entries {from} to {to} of {total} are read' },
  rowsOfUnknown: { zh: '共 {total} 条', en: '{total} {total|entry|entries}' },
} as const satisfies Readonly<Record<string, Bilingual>>
