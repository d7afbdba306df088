import type { Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

interface Basis {
  readonly words: string
  readonly inForce: Interval<Day>
}

/**
 * Laws a decision of quarantine rests on, by the days they are in force. The Law on Disease Prevention (114/2025/QH15)
 * replaces the law of 2007 on 1 July 2026; local government laws by their own days of effect.
 * Decree 101/2010/NĐ-CP orders quarantine under the law of 2007 and is taken to end with it.
 */
const BASES: readonly Basis[] = [
  {
    words: 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015',
    inForce: { from: '2016-01-01', to: '2025-03-01' },
  },
  {
    words: 'Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19 tháng 02 năm 2025',
    inForce: { from: '2025-03-01', to: '2025-06-16' },
  },
  {
    words: 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
    inForce: { from: '2025-06-16', to: null },
  },
  {
    words: 'Căn cứ Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12 ngày 21 tháng 11 năm 2007',
    inForce: { from: '2008-07-01', to: '2026-07-01' },
  },
  {
    words:
      'Căn cứ Nghị định số 101/2010/NĐ-CP ngày 30 tháng 9 năm 2010 của Chính phủ về áp dụng biện pháp cách ly y tế, cưỡng chế cách ly y tế',
    inForce: { from: '2010-11-15', to: '2026-07-01' },
  },
  { words: 'Căn cứ Luật Phòng bệnh số 114/2025/QH15', inForce: { from: '2026-07-01', to: null } },
]

export const quarantineBases = (on: Day): string[] =>
  BASES.filter(({ inForce }) => contains(inForce, on)).map(({ words }) => words)
