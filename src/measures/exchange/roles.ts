/** What a column of a template holds; written in its hidden first row, so that moved columns are still known. */
export const ROLES = ['number', 'code', 'name', 'unit', 'previous', 'value', 'same', 'note', 'evidence'] as const
export type Role = (typeof ROLES)[number]

const LINE = 'line:'
/** In a template of many units: the column of a line. */
export const roleOfLine = (key: string): string => `${LINE}${key}`
export const lineOfRole = (role: string): string | null => (role.startsWith(LINE) ? role.slice(LINE.length) : null)
