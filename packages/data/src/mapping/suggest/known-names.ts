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
  | 'wkt'
  | 'status'
  | 'area'
  | 'length'
  | 'capacity'
  | 'openedOn'

/** The first that fits a column takes it. Compared in lower case, words parted by spaces. */
export const knownNames: readonly (readonly [Suggested, RegExp])[] = [
  [
    'longitude',
    /^(lon|long|lng|longitude|longitud|länge|längengrad|geo ?lon|x|x ?coord\w*|coord\w* x|easting\w*( x)?|经度|東経|lon wgs84)$/u,
  ],
  [
    'latitude',
    /^(lat|latitude|latitud|breite|breitengrad|geo ?lat|y|y ?coord\w*|coord\w* y|northing\w*( y)?|纬度|北緯|lat wgs84)$/u,
  ],
  ['wkt', /^(wkt|geom|the geom|geometry|geometrie|geo shape|shape)$/u],
  ['nameEn', /^(name en|english name|nameen|英文名称?)$/u],
  [
    'id',
    /^(\$id|id|uid|uuid|code|key|ref|reference|numero|nummer|identifier|identifiant|facility id|site id|object ?id|ogc fid|fid|编号|序号|代码|场地编码)$/u,
  ],
  [
    'name',
    /^(name|nom|nombre|naam|navn|namn|nome|nimi|nazwa|bezeichnung|title|titel|facility|facility name|site name|venue|venue name|nom (de l )?(installation|equipement|équipement)\w*|(场地|场馆|设施|单位)?名称|名前|施設名)$/u,
  ],
  [
    'type',
    /^((facility|equipment|venue|site)? ?(sub ?)?type|typ|tipo|typologie|art|kategorie|category|catégorie|categorie|categoria|kind|class|(场地|设施|场馆)?(类型|类别|种类)|種別)( \w+)?$/u,
  ],
  ['status', /^(facility ?)?(status|state|statut|estado|zustand|状态|使用状态)$/u],
  [
    'region',
    /^(la name|local authority( name)?|municipality|municipalité|municipio|comune|commune( nom)?|gemeinde|gemeente|kommun|kommune|kunta|city|ville|stadt|town|county|district|kreis|region|région|region name|所在(地区|县|区|市)|行政区划|区县|县区|市町村)$/u,
  ],
  [
    'address',
    /^(address|adresse|adres|adress|dirección|direccion|indirizzo|endereço|osoite|street|straße|strasse|(详细|场地)?地址|住所)$/u,
  ],
  [
    'area',
    /^(area|surface( area)?|fläche|superficie|oppervlakte|pinta ala|(场地|建筑|占地)?面积)( ?\(?(m2|m²|sqm|ft2|ft²|平方米|㎡)\)?)?$/u,
  ],
  ['length', /^(length|länge m|longueur|longitud m|lengte|长度)( ?\(?(m|km|米|公里)\)?)?$/u],
  ['capacity', /^(capacity|capacité|capacidad|kapazität|seats|sitzplätze|plätze|places|座位数?|容量)$/u],
  [
    'openedOn',
    /^(opened( on)?|date opened|opening date|year (built|opened)|baujahr|année (de )?(mise en )?service|built|建成(时间|年份|年)|启用(时间|日期))$/u,
  ],
]

/** A column name in lower case, words parted by single spaces. */
export function plainColumnName(name: string): string {
  const last = name.replace(/^properties\./, '')
  return last
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_\-.:]+/g, ' ')
    .trim()
}
