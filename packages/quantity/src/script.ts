// Folds full-width, traditional and compatibility characters, so that the parser handles one form only.
import { foldSeparators } from './separator.ts'

/** Traditional characters of numerals, units, qualifiers and ranks, each followed by its simplified form. */
const TRADITIONAL =
  '萬万億亿個个畝亩裡里場场塊块項项輛辆約约餘余過过於于預预計计達达兩两縣县區区條条處处館馆員员數数總总貳贰陸陆頃顷張张間间級级隊队雙双種种歲岁時时鐘钟噸吨棟栋戶户對对組组類类門门課课較较減减長长獲获奪夺銀银銅铜獎奖進进躍跃佔占國国觀观眾众遊游學学業业職职民民運运動动選选齡龄圓元圍围現现實实積积環环續续範范圖图東东點点單单產产軌轨裏里錢钱參参與与開开闊阔強强將将劃划內内外外佈布後后從从來来時时廣广園园築筑樓楼橋桥負负漲涨縮缩調调滿满'

/** Radicals that fonts of PDF files print in place of characters and that have no compatibility decomposition. */
const RADICALS = '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻳龟⼾户'

/** Signs and spaces, each followed by its plain form. A dash of punctuation, —, is not a hyphen. */
const SIGNS =
  '．.﹒.％%﹪%－-﹣-−-‐-‑-‒-–-⸺—―—─—━—＋+﹢+～~〜~∼~／/⁄/∕/｜|\u3000 ○〇◯〇＞>﹥>＜<﹤<≧≥⩾≥≦≤⩽≤＾^＄$＊*＝='

/** Radicals and ideographs, each a form of one ordinary character. */
const COMPATIBILITY_RANGES: readonly (readonly [number, number])[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
]

function addPairs(map: Map<string, string>, pairs: string): void {
  for (let at = 0; at + 1 < pairs.length; at += 2) map.set(pairs[at] as string, pairs[at + 1] as string)
}

function buildFolding(): Map<string, string> {
  const map = new Map<string, string>()
  addPairs(map, TRADITIONAL)
  addPairs(map, RADICALS)
  addPairs(map, SIGNS)
  for (let code = 0xff10; code <= 0xff5a; code += 1) {
    const half = String.fromCharCode(code - 0xfee0)
    if (/[0-9A-Za-z]/.test(half)) map.set(String.fromCharCode(code), half)
  }
  for (const [first, last] of COMPATIBILITY_RANGES) {
    for (let code = first; code <= last; code += 1) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1) map.set(String.fromCharCode(code), map.get(plain) ?? plain)
    }
  }
  return map
}

const FOLDED = buildFolding()
const escapeInClass = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].map(escapeInClass).join('')}]`, 'g')

/**
 * Replaces full-width, traditional and compatibility characters, signs and separators one for one, so that offsets are
 * the same in both texts.
 */
export function foldScript(text: string): string {
  return foldSeparators(text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character))
}
