import { escapeHtml } from './escape-html.ts'

/** A Chinese text within an English page, so that it is read and set as Chinese. */
export function zh(text: string): string {
  return `<span lang="zh-Hans">${escapeHtml(text)}</span>`
}

/** A title such as `体育开放数据 · Open data of sport`, each part in its own language. */
export function titleParts(title: string): string {
  return title
    .split(' · ')
    .map((part) => (/\p{Script=Han}/u.test(part) ? zh(part) : escapeHtml(part)))
    .join(' · ')
}
