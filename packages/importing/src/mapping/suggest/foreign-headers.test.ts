// Headers as publishers of ten countries write them, with invented rows.
import { describe, expect, it } from 'vitest'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { suggestMapping } from './suggest-mapping.ts'

interface HeaderSet {
  readonly file: string
  readonly rows: readonly string[]
  /** Lines that the suggestion must have. */
  readonly expected: readonly string[]
  /** What it must not say. */
  readonly absent?: readonly RegExp[]
}

const SETS: Readonly<Record<string, HeaderSet>> = {
  France: {
    file: 'equipements.csv',
    rows: [
      "numequipement;nominstallation;nom_commune;typequipement;coordgpsx;coordgpsy;surfm2;anneeservice;dateenquete;nature_sol;nature_libelle;eclairage_bool;inst_acc_handi_bool;annee_travaux;horaires d'ouverture;site web;courriel",
      'E001I1;Gymnase A;Jinzhong;Salle;2.1;48.1;800;1998.0;2021-03-01;Parquet;Intérieur;oui;true;2010;8h-22h;https://a.example;a@b.example',
      'E002I1;Piscine B;Jinzhong;Bassin;2.2;48.2;250;2003.0;2021-03-02;Carrelage;Découvert;non;false;;;;',
    ],
    expected: [
      'id: { slug: ["numequipement"] }',
      'name: "nominstallation"',
      'column: "nom_commune", region: name',
      'x: "coordgpsx"',
      'area: { column: "surfm2", unit: M2 }',
      'openedOn: { column: "anneeservice" }',
      'surface: "nature_sol"',
      '"Intérieur": "INDOOR"',
      '"Découvert": "OUTDOOR"',
      '"oui": "true"',
      '"false": "false"',
      'renovatedOn: { column: "annee_travaux" }',
      'openingHours: "horaires d\'ouverture"',
      'website: { column: "site web", otherwise: empty }',
      'email: { column: "courriel", otherwise: empty }',
    ],
    absent: [/slug: \["dateenquete"\]/, /name: "nom_commune"/],
  },
  'Great Britain': {
    file: 'sites.csv',
    rows: [
      'Last Updated,Site ID,Site Name,Facility Type,Postcode,Easting,Northing,Area (sq m),Year Built,Number of Courts,Year Refurbished,Floodlit,Telephone,Website',
      '2024-01-01,1001,Hall A,Sports Hall,ZZ1 1ZZ,451000,301000,594,1998,4,2012,Yes,01632 960001,https://a.example',
      '2024-01-02,1002,Pool B,Swimming Pool,ZZ1 2ZZ,452000,302000,312.5,2003,,,No,01632 960002,https://b.example',
    ],
    expected: [
      'id: { slug: ["Site ID"] }',
      'name: "Site Name"',
      'column: "Facility Type"',
      'x: "Easting"',
      'y: "Northing"',
      '# crs: EPSG:…',
      'area: { column: "Area (sq m)", unit: M2 }',
      'openedOn: { column: "Year Built" }',
      'postalCode: "Postcode"',
      'playingAreas: { column: "Number of Courts", otherwise: empty }',
      'renovatedOn: { column: "Year Refurbished" }',
      '"Yes": "true"',
      'phone: "Telephone"',
    ],
  },
  Germany: {
    file: 'sportstaetten.csv',
    rows: [
      'OBJECTID;Bezeichnung;Art;Straße;Gemeinde;Rechtswert;Hochwert;Fläche;Baujahr',
      '1;Halle A;Halle;Am Weg 1;Jinzhong;400000;5700000;1.200,5;1999',
      '2;Platz B;Platz;Am Weg 2;Jinzhong;400001;5700001;7.140,0;2001',
    ],
    expected: [
      'id: { slug: ["OBJECTID"] }',
      'x: "Rechtswert"',
      'decimal: ","',
      '# area: { column: "Fläche", unit: UNIT',
    ],
    absent: [/^ {2}area:/m],
  },
  'Great Britain, with answers for dates': {
    file: 'answers.csv',
    rows: ['Site ID,Site Name,Opened,Refurbished,Length(m)', '1001,Hall A,Yes,Yes,33', '1002,Pool B,No,No,25'],
    expected: ['name: "Site Name"', 'length: { column: "Length(m)", unit: M }'],
    absent: [/renovatedOn/, /openedOn/],
  },
  'Germany, with an area of decimal commas': {
    file: 'flaechen.csv',
    rows: ['Nr;Bezeichnung;Nutzfläche in m²', '17;Halle A;1.215,00', '18;Bad B;375,50', '19;Platz C;7140,5'],
    expected: ['name: "Bezeichnung"'],
    absent: [/both:/],
  },
  Spain: {
    file: 'instalaciones.csv',
    rows: [
      'PK;NOMBRE;DIRECCION;LATITUD;LONGITUD;TELEFONO;AFORO;CODIGO-POSTAL;HORARIO',
      '11;Pabellón A;Calle 1;40.41;-3.70;900000001;500;28001;9-21 h',
      '12;Piscina B;Calle 2;40.42;-3.71;900000002;250;28002;9-21 h',
    ],
    expected: [
      'name: "NOMBRE"',
      'address: "DIRECCION"',
      'x: "LONGITUD"',
      'y: "LATITUD"',
      'id: { slug: ["PK"] }',
      'phone: "TELEFONO"',
      'postalCode: "CODIGO-POSTAL"',
      'openingHours: "HORARIO"',
    ],
  },
  Finland: {
    file: 'places.json',
    rows: [
      JSON.stringify([
        {
          'event-date': '2023-05-01T10:00:00Z',
          'lipas-id': 501,
          name: 'Halli A',
          type: { name: 'Halli' },
          location: { city: 'Jinzhong', address: 'Tie 1', coordinates: { wgs84: { lat: 60.1, lon: 24.9 } } },
          properties: { 'area-m2': 900 },
        },
        {
          'event-date': '2023-05-02T10:00:00Z',
          'lipas-id': 502,
          name: 'Kenttä B',
          type: { name: 'Kenttä' },
          location: { city: 'Jinzhong', address: 'Tie 2', coordinates: { wgs84: { lat: 60.2, lon: 24.8 } } },
          properties: { 'area-m2': 7000, fields: [{ kind: 'grass' }, { kind: 'sand' }] },
        },
      ]),
    ],
    expected: [
      'id: { slug: ["lipas-id"] }',
      'name: "name"',
      'x: "location.coordinates.wgs84.lon"',
      'address: "location.address"',
      'area: { column: "properties.area-m2", unit: M2 }',
    ],
  },
  'United States': {
    file: 'parks.csv',
    rows: [
      'created_at,GLOBALID,SIGNNAME,ACRES,ZIPCODE,latitude,longitude,url',
      '1598918400000,G-1,Park A,2.5,10001,40.71,-74.01,https://a.example',
      '1598918400001,G-2,Park B,0.7,10002,40.72,-74.02,https://b.example',
    ],
    expected: ['id: { slug: ["GLOBALID"] }', 'area: { column: "ACRES", unit: ACRE }', 'name: "SIGNNAME"'],
    absent: [/slug: \["(created_at|url)"\]/],
  },
  Japan: {
    file: 'shisetsu.csv',
    rows: [
      '更新日,ID,名称,住所,緯度,経度,面積（㎡）,建設年,電話番号,郵便番号,利用時間,屋内屋外,照明',
      '2022-04-01,a01,体育館甲,某町1,35.1,139.1,1200,昭和45年,00-0000-0001,100-0001,9時から21時,屋内,有',
      '2022-04-01,a02,体育館乙,某町2,35.2,139.2,800,平成3年,00-0000-0002,100-0002,9時から21時,屋外,無',
    ],
    expected: [
      'id: { slug: ["ID"] }',
      'name: "名称"',
      'address: "住所"',
      'area: { column: "面積（㎡）", unit: M2 }',
      'phone: "電話番号"',
      'postalCode: "郵便番号"',
      'openingHours: "利用時間"',
      '"屋外": "OUTDOOR"',
      '"有": "true"',
    ],
  },
  Taiwan: {
    file: 'venues.csv',
    rows: [
      '場館編號,場館名稱,地址,經度,緯度,面積(公頃),啟用日期,聯絡電話,郵遞區號,開放時間,適用項目,無障礙設施',
      'T1,體育館甲,某路1號,121.5,25.0,1.2,民國87年,02-00000001,100,08:00-22:00,籃球,有',
      'T2,體育館乙,某路2號,121.6,25.1,0.8,民國101年,02-00000002,100,08:00-22:00,羽球,無',
    ],
    expected: [
      'name: "場館名稱"',
      'x: "經度"',
      'address: "地址"',
      'area: { column: "面積(公頃)", unit: HECTARE }',
      'phone: "聯絡電話"',
      'openingHours: "開放時間"',
      'column: "適用項目"',
      '"有": "true"',
    ],
  },
  Korea: {
    file: 'facilities.csv',
    rows: [
      '관리번호,시설명,주소,위도,경도,면적(㎡),전화번호,홈페이지,실내외',
      'K-1,체육관 가,어느길 1,37.5,127.0,1500,02-000-0001,https://a.example,실내',
      'K-2,체육관 나,어느길 2,37.6,127.1,900,02-000-0002,https://b.example,실외',
    ],
    expected: [
      'name: "시설명"',
      'x: "경도"',
      'y: "위도"',
      'area: { column: "면적(㎡)", unit: M2 }',
      'id: { slug: ["관리번호"] }',
      'phone: "전화번호"',
      'website: { column: "홈페이지", otherwise: empty }',
      '"실내": "INDOOR"',
    ],
  },
  'Japan, with eras and lights': {
    file: 'shisetsu.csv',
    rows: [
      '施設ID,施設名,開設年月日,面積（㎡）,緯度,経度,夜間照明',
      'A1,体育館甲,平成10年4月1日,1200.5,35.65,139.74,有',
      'A2,体育館乙,昭和45年4月2日,900,35.66,139.75,無',
    ],
    expected: ['"有": "true"', '"無": "false"', 'openedOn: { column: "開設年月日", date: "era" }'],
    absent: [/nothing:.*無/],
  },
  'Brazil, with UTM': {
    file: 'ginasios.csv',
    rows: [
      'codigo;nome;area_m2;data_inauguracao;utm_e;utm_n',
      '1;Ginásio A;1.200,50;13/05/1998;681.500,25;7.465.000,10',
      '2;Ginásio B;900,25;01/02/2003;681.600,25;7.465.100,10',
    ],
    expected: [
      'x: "utm_e"',
      'y: "utm_n"',
      '# crs: EPSG:…',
      'openedOn: { column: "data_inauguracao", date: "D/M/YYYY" }',
    ],
  },
  Brazil: {
    file: 'equipamentos.csv',
    rows: [
      'codigo|nome|endereço|latitude|longitude|areaKm2|capacidade_pessoas',
      'B1|Ginásio A|Rua 1|-23.5|-46.6|0.002|500',
      'B2|Piscina B|Rua 2|-23.6|-46.7|0.001|250',
    ],
    expected: [
      'name: "nome"',
      'address: "endereço"',
      'area: { column: "areaKm2", unit: KM2 }',
      'id: { slug: ["codigo"] }',
    ],
  },
}

describe('suggestMapping', () => {
  it.each(Object.entries(SETS))('reads the headers of %s', async (_, { file, rows, expected, absent = [] }) => {
    await using folder = await MappingFolder.make()
    const text = await suggestMapping(await folder.write(file, `${rows.join('\n')}\n`))
    expect(expected.filter((line) => !text.includes(line)).map((line) => [line, text])).toEqual([])
    for (const pattern of absent) expect(text).not.toMatch(pattern)
  })
})
