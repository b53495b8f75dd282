import type { Operations } from './queries.ts'

/** Operations in the schema of the hand-written peers, which uses plain lists. */
export const plainOperations: Operations = {
  trivial: '{ __typename }',
  series: `query ($indicator: String!, $region: String!) {
    answer: observations(indicator: $indicator, region: $region, first: 20) { year value }
  }`,
  facilities: `query ($region: String!) {
    answer: facilities(region: $region, first: 50) { slug name address region { name parent { name } } }
  }`,
  regions: `query ($codes: [String!]!) {
    answer: regions(codes: $codes) {
      code name
      facilities(first: 10) { slug name type { name } }
      observations(latest: 5) { year value indicator { name } unit { name } }
    }
  }`,
  count: 'query ($region: String!) { answer: facilityCounts(region: $region) { key name count } }',
  search: 'query ($text: String!) { answer: search(text: $text, first: 20) { slug name region { name } } }',
}
