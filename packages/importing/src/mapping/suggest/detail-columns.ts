// Columns that many facility files have besides name, place and size: contact, opening hours, surface, equipment.
import type { ColumnProfile } from './column-profile.ts'

/** Fields of a facility that describe it further. */
export type DetailField =
  | 'sportCodes'
  | 'playingAreas'
  | 'surface'
  | 'setting'
  | 'lit'
  | 'wheelchairAccessible'
  | 'renovatedOn'
  | 'openingHours'
  | 'postalCode'
  | 'phone'
  | 'email'
  | 'website'

const COUNTED = '(?:courts?|pitches|fields|lanes|pools|units|playing areas)'

/** Patterns for normalised names. */
export const detailNamePatterns: readonly (readonly [DetailField, RegExp])[] = [
  [
    'sportCodes',
    /^(sports?( played)?|activit(y|ies)|activités?|disciplines?|sportart(en)?|deportes?|esportes?|运动项目|適用項目|開放項目|種目|종목|виды? спорта)$/u,
  ],
  [
    'playingAreas',
    new RegExp(
      `^((number|no|num) of ${COUNTED}|(${COUNTED}) ?(count|number)|(courts|pitches|lanes)|anzahl (der )?(plätze|felder|bahnen)|nb (terrains?|courts|couloirs)|场地数量?|片数|場地數量?|コート数|면수)$`,
      'u',
    ),
  ],
  [
    'surface',
    /^(surface ?(type|material)?|surface 1|(boden)?belag|oberfläche|nature ?(du )?sol|sol|revêtement|revetement|pavimento|ondergrond|pintamateriaali|(地面|场地|場地)?材[质質料]|舗装|바닥재|покрытие)$/u,
  ],
  [
    'setting',
    /^(indoor ?outdoor|in ?out ?door|setting|nature( libelle)?|innen ?außen|室内外|室內外|屋内外|屋内屋外|실내외)$/u,
  ],
  [
    'lit',
    /^((flood ?)?lit|flood ?lights?|flood ?lighting|lighting|illuminated|beleuchtung|flutlicht|éclairage|eclairage( bool)?|iluminaci[oó]n|iluminação|verlichting|valaistus|(夜间|夜間)?照明(设施|設備)?|灯光|조명)$/u,
  ],
  [
    'wheelchairAccessible',
    /^(wheelchair ?(accessible|access)?|disabled access|acc handi( bool)?|accessibilité pmr|pmr|barrierefrei|rollstuhlgerecht|rolstoeltoegankelijk|accesible|acessível|esteetön|无障碍(设施)?|無障礙(設施)?|バリアフリー)$/u,
  ],
  [
    'renovatedOn',
    /^((year )?(last )?(renovated|refurbished)|(renovation|refurbishment) ?(year|date)?|year of renovation|sanierung(sjahr)?|saniert|année (des )?travaux|annee travaux|改造(时间|年份)|整修(日期|年度)|改修年|리모델링)$/u,
  ],
  [
    'openingHours',
    /^(opening ?(hours|times)|hours|öffnungszeiten|horaires?( d ouverture)?|horario|openingstijden|aukioloajat|开放时间|開放時間|營業時間|営業時間|利用時間|운영시간|(режим|часы) работы)$/u,
  ],
  [
    'postalCode',
    /^(post ?code|postal ?code|zip ?(code)?|plz|postleitzahl|code ?postal|c[oó]digo ?postal|cep|postnummer|postinumero|kod pocztowy|邮编|邮政编码|郵遞區號|郵便番号|우편번호|(почтовый )?индекс)$/u,
  ],
  [
    'phone',
    /^((tele)?phone|tel|telefon|tel[eé]fono|téléphone|telefone|telefoon|puhelin|(联系|聯絡|咨询)?[电電]话?[話话]?(号码|番号)?|전화(번호)?|телефон)( (no|nr|number|numéro|número))?$/u,
  ],
  [
    'email',
    /^(e ?mail( address)?|courriel|correo( electr[oó]nico)?|(电子)?邮箱|電子(郵件|信箱)|メール(アドレス)?|이메일|эл почта)$/u,
  ],
  [
    'website',
    /^(web ?site|url|web|web ?page|homepage|internet|site web|sitio web|página web|网址|網址|官网|ホームページ|홈페이지|сайт)$/u,
  ],
]

const YES = /^(yes|y|true|t|1|oui|vrai|ja|sí|si|sim|kyllä|是|有|有り|あり|예|있음|да)$/i
const NO = /^(no|n|false|f|0|non|faux|nein|nee|não|ei|否|无|無|無し|なし|아니오|없음|нет)$/i
const INDOOR = /\bindoor|(?<!dé|de)\bcouvert|intérieur|innen|室内|室內|屋内|실내/i
const OUTDOOR = /outdoor|open air|découvert|decouvert|extérieur|außen|室外|户外|戶外|屋外|실외/i

/** True for a word that says yes: beside it in a column, 無 says no rather than that nothing is known. */
export const isYes = (value: string): boolean => YES.test(value.trim())

function settingCode(value: string): string {
  const [indoor, outdoor] = [INDOOR.test(value), OUTDOOR.test(value)]
  if (indoor && outdoor) return 'BOTH'
  return indoor ? 'INDOOR' : outdoor ? 'OUTDOOR' : ''
}

/** Returns the code that a value of another publisher has in a field; empty if it is left to a person. */
export function detailCode(field: DetailField, value: string): string {
  if (field === 'setting') return settingCode(value)
  if (field !== 'lit' && field !== 'wheelchairAccessible') return ''
  return YES.test(value) ? 'true' : NO.test(value) ? 'false' : ''
}

/** Formats of the values of a field, where a name alone may mislead. */
const VALUES: Partial<Record<DetailField, (value: string) => boolean>> = {
  surface: (value) => /^\D+$/.test(value),
  // Refurbished: Yes is no date.
  renovatedOn: (value) => /\d{2}/.test(value),
  playingAreas: (value) => /^\d{1,3}$/.test(value),
  phone: (value) => value.replaceAll(/\D/g, '').length > 4,
  email: (value) => value.includes('@'),
  website: (value) => /^(https?:\/\/|www\.)/i.test(value),
}

/** True if most values of a column fit a field. */
export function holdsDetail(field: DetailField, { values }: ColumnProfile): boolean {
  const isValid = VALUES[field]
  return !isValid || values.filter(([value]) => isValid(value)).length * 2 >= values.length
}
