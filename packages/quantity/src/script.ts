// Folds full-width and traditional characters, so that the parser handles one form only.

/** Traditional characters of numerals, units, qualifiers and ranks, each followed by its simplified form. */
const TRADITIONAL =
  '萬万億亿個个畝亩裡里場场塊块項项輛辆約约餘余過过於于預预計计達达兩两縣县區区條条處处館馆員员數数總总貳贰陸陆頃顷張张間间級级隊队雙双種种歲岁時时鐘钟噸吨棟栋戶户對对組组類类門门課课較较減减長长獲获奪夺銀银銅铜獎奖進进躍跃佔占國国觀观眾众遊游學学業业職职民民運运動动選选齡龄圓元圍围現现實实積积環环續续範范圖图東东點点單单產产軌轨裏里錢钱參参與与開开闊阔強强將将劃划內内外外佈布後后從从來来時时廣广園园築筑樓楼橋桥'

function buildFolding(): Map<string, string> {
  const map = new Map<string, string>()
  for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
    map.set(TRADITIONAL[at] as string, TRADITIONAL[at + 1] as string)
  }
  for (let code = 0xff10; code <= 0xff5a; code += 1) {
    const half = String.fromCharCode(code - 0xfee0)
    if (/[0-9A-Za-z]/.test(half)) map.set(String.fromCharCode(code), half)
  }
  for (const [wide, half] of ['．.', '％%', '－-', '～~', '—-', '–-', '─-', '\u3000 ', '\u00a0 ', '／/', '｜|']) {
    map.set(wide as string, half as string)
  }
  return map
}

const FOLDED = buildFolding()
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g')

/** Thin space between thousands (GB/T 15835). */
const THIN = /(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g
/** Plain spaces between thousands, which many texts print; 1 100米 is a list number and a length. */
const SPACED =
  /(?<![\d.,\s第])\d{1,3}(?: \d{3})+(?=(?:\.\d+)? ?(?:[万萬亿億个個人元块塊张張场場次家项項名公亩畝%％]|平方米))/g

/**
 * Replaces full-width digits, signs and traditional characters one for one, so that offsets are the same in both texts.
 */
export function foldScript(text: string): string {
  return text
    .replace(THIN, ',')
    .replace(SPACED, (number) => number.replaceAll(' ', ','))
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(FOLDABLE, (character) => FOLDED.get(character) ?? character)
}
