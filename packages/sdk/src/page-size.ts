/** Rows of a page if neither `first` nor `last` is given, as in the service. */
export const DEFAULT_PAGE_SIZE = 20

/** Maximum rows of a page, as in the service. */
export const MAX_PAGE_SIZE = 100
