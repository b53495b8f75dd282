// Names that columns of facility files bear in several languages, by the column of ours they fit.

/** Columns of ours, and of places, that a suggestion can fill. */
export type Suggested =
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

/** Compared with names in lower case whose words are parted by single spaces. The first that fits a column takes it. */
export const knownNames: readonly (readonly [Suggested, RegExp])[] = [
  [
    'longitude',
    /^(lon|long|lng|longitude|longitud|longitudine|länge|längengrad|geo ?lon|gps ?x|x|x ?coord\w*|coord\w* x|easting\w*( x)?|rechtswert|经度|東経)( .*)?$/u,
  ],
  [
    'latitude',
    /^(lat|latitude|latitud|latitudine|breite|breitengrad|geo ?lat|gps ?y|y|y ?coord\w*|coord\w* y|northing\w*( y)?|hochwert|纬度|北緯)( .*)?$/u,
  ],
  ['wkt', /^(wkt|geom|the geom|geometry|geometrie|geo shape|shape)$/u],
  ['nameEn', /^(name en|english name|nameen|英文名称?)$/u],
  [
    'id',
    /^(\$id|id|uid|uuid|code|key|ref|reference|référence|n°|no|nr|num|numero|numéro|número|nummer|number|identifier|identifiant|object ?id|ogc fid|fid|编号|序号|代码|场地编码)( .*)?$|^(facility|site|venue|equip\w*|inst\w*) ?(id|no|nr|num\w*)$/u,
  ],
  [
    'name',
    /^(name|nom|nombre|naam|navn|namn|nome|nimi|nazwa|bezeichnung|title|titel|titre)( .*)?$|^(facility|site|venue|place|park) name$|^(facility|venue|facilities|venues)$|^(场地|场馆|设施|单位)?名称|^(名前|施設名)/u,
  ],
  [
    'type',
    /^(type|typ|tipo|typologie|art|kategorie|category|catégorie|categorie|categoria|kind|class)( .*)?$|^(facility|equipment|venue|site|sport) ?(sub ?)?(type|category)$|(类型|类别|种类|種別)$/u,
  ],
  ['status', /^(facility |operational )?(status|statut|estado|zustand)$|状态$/u],
  [
    'region',
    /^(la name|local authority( name)?|municipality|municipalité|municipio|comune|commune|gemeinde|gemeente|kommun|kommune|kunta|city|ville|stadt|ciudad|town|suburb|county|district|kreis|region|région|所在地区?|行政区划|区县|县区|县|市町村)( .*)?$/u,
  ],
  [
    'address',
    /^(address|adresse|adres|adress|dirección|direccion|indirizzo|endereço|osoite|street|straße|strasse|rue|calle|via)( .*)?$|地址$|^住所$/u,
  ],
  ['area', /^(area|surface|fläche|superficie|oppervlakte|pinta ala|shape area)( .*)?$|面积/u],
  ['length', /^(length|longueur|lengte|lunghezza|长度)( .*)?$/u],
  ['capacity', /^(capacity|capacité|capacidad|kapazität|seats|sitzplätze|plätze|places|座位数?|容量)( .*)?$/u],
  [
    'openedOn',
    /^(opened|open date|opened on|date opened|opening date|year (built|opened)|built|baujahr|année (de )?(mise en )?service|année|建成.*|启用.*)( .*)?$/u,
  ],
]

/** A column name in lower case, words parted by single spaces. */
export function plainColumnName(name: string): string {
  const last = name.replace(/^properties\./, '')
  return last
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_\-.:'’()[\]/]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
