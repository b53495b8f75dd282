// Dates of the Republic of China and of Japanese eras.

interface Era {
  /** The year before the first year of the era. */
  readonly epoch: number
  /** Last year of the era; absent if it has not ended. */
  readonly last?: number
}

const MINGUO: Era = { epoch: 1911 }

const [MEIJI, TAISHO, SHOWA, HEISEI, REIWA]: readonly [Era, Era, Era, Era, Era] = [
  { epoch: 1867, last: 45 },
  { epoch: 1911, last: 15 },
  { epoch: 1925, last: 64 },
  { epoch: 1988, last: 31 },
  { epoch: 2018 },
]

/** Eras by their names, and by the characters and letters that forms abbreviate them with: 昭45, S45.4.1. */
const ERAS: Readonly<Record<string, Era>> = {
  民國: MINGUO,
  民国: MINGUO,
  中華民國: MINGUO,
  中华民国: MINGUO,
  ...{ 明治: MEIJI, 明: MEIJI, M: MEIJI },
  ...{ 大正: TAISHO, 大: TAISHO, T: TAISHO },
  ...{ 昭和: SHOWA, 昭: SHOWA, S: SHOWA },
  ...{ 平成: HEISEI, 平: HEISEI, H: HEISEI },
  ...{ 令和: REIWA, 令: REIWA, R: REIWA },
}

const ERA_DATE = new RegExp(
  `^(?<name>${Object.keys(ERAS).join('|')})[.\\s]*(?<year>元|\\d{1,3})(?:年(?:\\s*(?<month>\\d{1,2})月(?:\\s*(?<day>\\d{1,2})日)?)?|[./-](?<month>\\d{1,2})(?:[./-](?<day>\\d{1,2}))?)?$`,
)

/** Parses `民國87年5月` or `昭和45年` to ISO 8601; undefined if it is no date of an era. */
export function parseEraDate(text: string): string | undefined {
  const { name = '', year = '', month, day } = ERA_DATE.exec(text.normalize('NFKC'))?.groups ?? {}
  const era = ERAS[name]
  const yearOfEra = year === '元' ? 1 : Number(year)
  if (!era || yearOfEra < 1 || (era.last !== undefined && yearOfEra > era.last)) return undefined
  return [era.epoch + yearOfEra, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
