// The names of GraphQL fields and enum values that follow from the names of the model.

/** `startsOn` as `STARTS_ON`. */
export const constantCase = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()

/** `DemonstrationProject` as `demonstrationProject`. */
export const uncapitalize = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

/** `demonstration projects` as `Demonstration projects`. */
export const capitalize = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
