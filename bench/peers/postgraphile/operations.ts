import type { Operations } from '../queries.ts'

/** Operations in the schema that PostGraphile derives from the tables and functions. */
export const operations: Operations = {
  trivial: '{ __typename }',
  series: `query ($indicator: String!, $region: String!) {
    answer: allObservationsList(
      condition: { indicatorCode: $indicator, regionCode: $region }, orderBy: [YEAR_TO_ASC], first: 20
    ) { year: yearTo value }
  }`,
  facilities: `query ($region: String!) {
    answer: allFacilitiesList(condition: { regionCode: $region }, orderBy: [PINYIN_ASC, PRIMARY_KEY_ASC], first: 50) {
      slug: rowId name address
      region: regionByRegionCode { name parent: regionByParentCode { name } }
    }
  }`,
  regions: `query ($codes: [String!]!) {
    answer: benchRegionsByCodeList(codes: $codes) {
      code name
      facilities: facilitiesByRegionCodeList(orderBy: [PINYIN_ASC, PRIMARY_KEY_ASC], first: 10) {
        slug: rowId name type: facilityTypeByTypeCode { name }
      }
      observations: observationsByRegionCodeList(orderBy: [YEAR_TO_DESC, INDICATOR_CODE_ASC], first: 5) {
        year: yearTo value indicator: indicatorByIndicatorCode { name } unit: unitByUnitCode { name }
      }
    }
  }`,
  count: 'query ($region: String!) { answer: benchCountByTypeList(region: $region) { key name count } }',
  search: `query ($text: String!) {
    answer: benchSearchFacilitiesList(word: $text, most: 20) { slug: rowId name region: regionByRegionCode { name } }
  }`,
}
