/** Returns the field that a constant is named after: `startsOn` for `STARTS_ON`. */
export const toCamelCase = (constant: string): string =>
  constant.toLowerCase().replaceAll(/_(.)/g, (_, initial: string) => initial.toUpperCase())
