/** How many divisions a region has on the level below it (GB/T 2260), for regions whose divisions are all in the package. */
export const divisionCounts: Readonly<Record<string, number>> = {
  '140000': 11,
  '140700': 11,
}
