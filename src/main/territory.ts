/** The territory this release serves, by the ids of its units (seeds/places). */
export const TOP = '31-hai-phong'
/** What most of it was until 2025-07-01; the programme of the resolution is its own. */
export const OLD_PROVINCE = '30-hai-duong'
