/** The name of the file as published, which is sent without a change. */
export const PUBLISHED = 'published'
