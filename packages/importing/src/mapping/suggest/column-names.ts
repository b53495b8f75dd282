// Column names of facility files in several languages, and the target fields they suggest.
import { type DetailField, detailNamePatterns } from './detail-columns.ts'

/** Fields that a suggestion can fill in. */
export type TargetField =
  | DetailField
  | 'id'
  | 'name'
  | 'nameEn'
  | 'type'
  | 'region'
  | 'address'
  | 'longitude'
  | 'latitude'
  | 'both'
  | 'wkt'
  | 'status'
  | 'area'
  | 'length'
  | 'capacity'
  | 'openedOn'

/** Patterns for normalised names; the first match wins. */
export const columnNamePatterns: readonly (readonly [TargetField, RegExp])[] = [
  ...detailNamePatterns,
  [
    'longitude',
    /^(coord ?gps ?x|lon|long|lng|longitude|longitud|longitudine|länge|längengrad|geo ?lon|gps ?x|x|x ?coord\w*|coord\w* x|easting\w*( x)?|rechtswert|utm ?e|(wgs ?84|gcj ?02|bd ?09|高德|百度|腾讯|地图)?(经度|經度)|東経|долгота|długość|経度|경도|longitudo)( .*)?$/u,
  ],
  [
    'latitude',
    /^(coord ?gps ?y|lat|latitude|latitud|latitudine|breite|breitengrad|geo ?lat|gps ?y|y|y ?coord\w*|coord\w* y|northing\w*( y)?|hochwert|utm ?n|(wgs ?84|gcj ?02|bd ?09|高德|百度|腾讯|地图)?(纬度|緯度)|北緯|широта|szerokość|위도)( .*)?$/u,
  ],
  ['wkt', /^(wkt|geom|the geom|geometry|geometrie|geo shape|shape)$/u],
  ['nameEn', /^(name en|english name|nameen|英文名称?)$/u],
  [
    'id',
    /^(\$id|id|uid|uuid|code|key|ref|reference|référence|n°|no|nr|num|numero|numéro|número|nummer|number|identifier|identifiant|object ?id|ogc fid|fid|编号|序号|代码|场地编码)( .*)?$|^(facility|site|venue|equip\w*|inst\w*) ?(id|no|nr|num\w*)$/u,
  ],
  [
    'name',
    /^(name|nom|nombre|naam|navn|namn|nome|nimi|nazwa|bezeichnung|title|titel|titre)( .*)?$|^nom(installation|equipement|équipement|etablissement)$|^(facility|site|venue|place|park) name$|^(facility|venue|facilities|venues)$|^(场地|场馆|设施|单位)?名称|^(名前|名称|施設名|場館名稱|시설명|название|наименование)/u,
  ],
  [
    'type',
    /^(typequipement|type|typ|tipo|typologie|art|kategorie|category|catégorie|categorie|categoria|kind|class)( .*)?$|^(facility|equipment|venue|site|sport) ?(sub ?)?(type|category)$|(类型|类别|种类|種類|種別|유형|rodzaj|тип|вид)$/u,
  ],
  ['status', /^(facility |operational )?(status|statut|estado|zustand)$|状态$/u],
  [
    'region',
    /^(nom( de la)? (commune|ville)|la name|local authority( name)?|municipality|municipalité|municipio|comune|commune|gemeinde|gemeente|kommun|kommune|kunta|city|ville|stadt|ciudad|town|suburb|county|district|kreis|region|région|所在地区?|行政区划|区县|县区|縣市|縣市別|鄉鎮市區|行政區|县|市町村)( .*)?$/u,
  ],
  [
    'address',
    /^(address|adresse|adres|adress|dirección|direccion|indirizzo|endereço|osoite|street|straße|strasse|rue|calle|via)( .*)?$|地址$|^(住所|所在地|주소|адрес)$/u,
  ],
  [
    'area',
    /^(area|surface|fläche|superficie|oppervlakte|pinta ala|shape area)( .*)?$|面积|面積|면적|площадь|^(equip )?surf(ace)?(m2)?( .*)?$|^(acres?|hectares?|sq ?(ft|m))( .*)?$/u,
  ],
  ['length', /^(length|longueur|länge in|lengte|lunghezza|(总|全)?长度?|里程|長度|延長)( .*)?$/u],
  ['capacity', /^(capacity|capacité|capacidad|kapazität|seats|sitzplätze|plätze|places|座位数?|容量)( .*)?$/u],
  [
    'openedOn',
    /^(opened|open date|opened on|date opened|opening date|year (built|opened)|built|baujahr|année (de )?(mise en )?service|année|annee ?(de )?(mise )?(en )?service|service date|ano (de )?construç\w*|建成.*|启用.*|啟用.*|竣工.*|開設.*|開館.*|준공.*|개관.*|data (de )?inauguraç\w*|data inaugura\w*|fecha (de )?(apertura|inauguración))( .*)?$/u,
  ],
]

/** Fields whose name may follow other words, as in `inst_nom` and `location.wgs84.lon`. */
const SUFFIX_MATCHED_FIELDS: ReadonlySet<TargetField> = new Set<TargetField>([
  ...detailNamePatterns.map(([field]) => field),
  'longitude',
  'latitude',
  'name',
  'type',
  'status',
  'address',
  'area',
  'length',
  'openedOn',
])

/** Scores a column name for a field: 2 for a full match, 1 for a match of its last words, else 0. */
export function scoreColumnName(target: TargetField, pattern: RegExp, name: string): number {
  const words = normalizeColumnName(name).split(' ')
  if (pattern.test(words.join(' '))) return 2
  const isSuffixMatch = words.some((_, at) => at > 0 && pattern.test(words.slice(at).join(' ')))
  return isSuffixMatch && SUFFIX_MATCHED_FIELDS.has(target) ? 1 : 0
}

/** Converts a column name to lower-case words separated by single spaces. */
function normalizeColumnName(name: string): string {
  const last = name.replace(/^properties\./, '')
  return last
    .normalize('NFKC')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_\-.:'’()[\]/]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
