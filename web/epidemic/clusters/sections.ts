/** Parts of the page of a cluster that a figure leads to. */
export const CASES = 'cluster-cases'
export const CONTACTS = 'cluster-contacts'

/** Brings a part of the page into sight and the keyboard to it. */
export function goToSection(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}
