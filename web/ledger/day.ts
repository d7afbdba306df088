import { type Day, isDay } from '#kernel/day'

export const toDay = (text: string | null): Day | undefined => (text !== null && isDay(text) ? text : undefined)
