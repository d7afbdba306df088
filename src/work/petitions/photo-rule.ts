/** Pictures with one petition from whoever raised it, and as many again of what was done. */
export const MOST_PHOTOS = 5
