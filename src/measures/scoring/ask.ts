/** Asks for a year of an edition to be worked out, off the request. */
export type AskScores = (editionId: string, year: number) => Promise<void>
