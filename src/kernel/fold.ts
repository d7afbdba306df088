/** Canonical spelling: NFC, single spaces, no spaces at the ends. Applied to every text that enters. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * Case and accents removed for searching: "Chí Linh" and "chi linh" fold alike, đ becomes d.
 * Also levels the two spellings of tone marks (Hòa, Hoà), which differ only in where the mark sits.
 */
export const fold = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** Vietnamese dictionary order, numbers by value. */
export const compareText = (a: string, b: string): number => vietnamese.compare(a, b)

/** "Nguyễn Văn Bình" as "N.V.B.": enough for whoever knows the person, too little for anybody else. */
export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => `${(word[0] ?? '').toLocaleUpperCase('vi')}.`)
    .join('')
