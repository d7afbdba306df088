/** How values came. */
export const INTAKE_SOURCES = ['spreadsheet', 'paste', 'api', 'drop'] as const
export type IntakeSource = (typeof INTAKE_SOURCES)[number]

/** `read`: shown to its sender and not yet confirmed; `trial`: only tried; `dropped` by its sender. */
export const INTAKE_STATES = ['read', 'written', 'refused', 'trial', 'dropped'] as const
export type IntakeState = (typeof INTAKE_STATES)[number]

/** What becomes of a value: new in the draft, in the place of another, there already, asked about, wrong, left out. */
export const OUTCOMES = ['new', 'changed', 'same', 'asked', 'wrong', 'left'] as const
export type Outcome = (typeof OUTCOMES)[number]
