// The number or bullet that a heading or an item starts with.

/** After 3. directly before a number: a day, a year or a count, so that the 3 is a list number and no part of a decimal. */
const COUNT_AFTER_POINT = /\d{1,2} ?月|(?:19|20)\d\d ?年|\d+(?:个(?!百分|月|小时|[多半])|[家项名所座支位件])/u

/** After 1.2: a unit, with which it is a decimal. */
const UNIT_AFTER_DECIMAL = /\s*(?:[个万亿元米公分倍成平人次场名家项件年月日枚块条张处支套座亩吨片]|%)/u

/** The forms of markers; of several that fit, the first counts. */
const FORMS: readonly RegExp[] = [
  /第[一二三四五六七八九十]+(?:部分|章|节|[，、])/u,
  // 一、 and 一.
  /[一二三四五六七八九十]{1,3}(?:、|[.．](?!\d))/u,
  /[（(][一二三四五六七八九十\d]{1,3}[）)]/u,
  // 1、 and 1. and 1 before a word.
  new RegExp(`\\d{1,2}(?:[、．.](?!\\d)|[、．.](?=${COUNT_AFTER_POINT.source})|\\s(?=\\D))`, 'u'),
  // 1.2 and 1.2.3 of headings.
  new RegExp(`\\d{1,2}(?:\\.\\d{1,2}){1,2}(?=[\\s\\u4e00-\\u9fff])(?!${UNIT_AFTER_DECIMAL.source})`, 'u'),
  // 一是, 一要.
  /[一二三四五六七八九十]{1,2}[是要](?!\d)/u,
  /[IVX]{1,4}[.．)）](?!\d)/u,
  /[（(]?[A-Za-z][)）]/u,
  /[A-H][.．](?=\s*[^\x20-\x7e])/u,
  /\d{1,2}[)）]/u,
  /(?:首先|其次|再次|此外|另外|最后)，/u,
  /——|[—–•·●※]|[\u2580-\u25ff\u2605\u2606\u2611\u2713-\u2714\u2794-\u27bf]/u,
  /[①-⑳]/u,
  /(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u,
]

/** Number or bullet of a heading or item. */
export const MARKER = new RegExp(`^(?:${FORMS.map(({ source }) => source).join('|')})`, 'u')
