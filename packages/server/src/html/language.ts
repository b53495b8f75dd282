import { escapeHtml } from './escape-html.ts'

/** Marks a Chinese text in an English page, for fonts and screen readers. */
export function zh(text: string): string {
  return `<span lang="zh-Hans">${escapeHtml(text)}</span>`
}

/** Marks the Chinese parts of a bilingual title such as `体育开放数据 · Open data of sport`. */
export function titleParts(title: string): string {
  return title
    .split(' · ')
    .map((part) => (/\p{Script=Han}/u.test(part) ? zh(part) : escapeHtml(part)))
    .join(' · ')
}
