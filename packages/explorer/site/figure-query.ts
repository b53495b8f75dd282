/** Returns the query that lists figures with their words, for a condition such as `indicator: { eq: "football-pitches" }`. */
export function figureQuery(condition: string): string {
  return `query Figures {
  observations(first: 100, filter: { ${condition} }, orderBy: [YEAR_DESC]) {
    nodes {
      slug
      indicator { code name nameEn }
      region { code name nameEn }
      yearFrom
      yearTo
      kind
      qualifier
      exact
      exactUpper
      unit { name nameEn }
    }
  }
}`
}
