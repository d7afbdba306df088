/** A source that says itself that something in it is assumed; see `seeds/measures/README.md`. */
export const isAssumed = (source: string): boolean => /giả định/i.test(source)
