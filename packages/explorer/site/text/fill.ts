type Values = Readonly<Record<string, string | number>>

/** Fills the `{name}` places of a text; `{count|row|rows}` is the first word if the value is 1, otherwise the second. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)(?:\|(.*?)\|(.*?))?\}/g, (place, name: string, one?: string, several?: string) => {
    const value = String(values[name] ?? place)
    return (value === '1' ? one : several) ?? value
  })
}
