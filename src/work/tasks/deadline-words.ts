import { spokenDay } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Deadline, Rhythm } from './deadline.ts'

export const rhythmWords: Readonly<Record<Rhythm, Text>> = {
  weekly: { vi: 'hằng tuần', en: 'weekly' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** A deadline as officials write it. */
export function deadlineWords(deadline: Deadline): Text {
  switch (deadline.kind) {
    case 'day':
      return same(spokenDay(deadline.day))
    case 'month':
      return { vi: `Tháng ${deadline.month}/${deadline.year}`, en: `${deadline.month}/${deadline.year}` }
    case 'quarter': {
      const roman = ROMAN[deadline.quarter - 1] ?? String(deadline.quarter)
      return { vi: `Quý ${roman}/${deadline.year}`, en: `Q${deadline.quarter} ${deadline.year}` }
    }
    case 'year':
      return { vi: `Năm ${deadline.year}`, en: `${deadline.year}` }
    case 'milestones':
      return same(deadline.days.toSorted().map(spokenDay).join('; '))
    case 'standing':
      return standingWords(deadline)
    default:
      return { vi: 'Không đặt hạn', en: 'No deadline' }
  }
}

const same = (words: string): Text => ({ vi: words, en: words })

function standingWords({ rhythm, months, fromYear }: Extract<Deadline, { kind: 'standing' }>): Text {
  const vi = months?.length ? `báo cáo tháng ${months.join(', tháng ')} hằng năm` : `báo cáo ${rhythmWords[rhythm].vi}`
  const en = months?.length ? `reported in months ${months.join(', ')} of each year` : `reported ${rhythm}`
  return {
    vi: `Thường xuyên, ${vi}${fromYear === undefined ? '' : `, từ năm ${fromYear}`}`,
    en: `Standing, ${en}${fromYear === undefined ? '' : `, from ${fromYear}`}`,
  }
}

/** What a report due on that day is the report of: "Tháng 11/2026". */
export function periodWords(deadline: Deadline, due: string): Text {
  const [year = '', month = ''] = due.split('-')
  if (deadline.kind !== 'standing' || deadline.rhythm === 'weekly') {
    const spoken = due.split('-').toReversed().join('/')
    return deadline.kind === 'standing'
      ? { vi: `Tuần đến ${spoken}`, en: `Week to ${spoken}` }
      : { vi: `Mốc ${spoken}`, en: `Milestone ${spoken}` }
  }
  if (deadline.months?.length || deadline.rhythm === 'monthly')
    return { vi: `Tháng ${Number(month)}/${year}`, en: `${Number(month)}/${year}` }
  if (deadline.rhythm === 'quarterly') {
    const quarter = Math.ceil(Number(month) / 3)
    return { vi: `Quý ${ROMAN[quarter - 1]}/${year}`, en: `Q${quarter} ${year}` }
  }
  return { vi: `Năm ${year}`, en: year }
}
