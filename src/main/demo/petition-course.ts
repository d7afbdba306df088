import type { PetitionInput } from '#work'

type Category = PetitionInput['category']

/** How far a report came, and in how many days after it was raised. */
export type Course =
  | { readonly to: 'received' }
  | { readonly to: 'taken' | 'closed'; readonly after: number }
  | { readonly to: 'assigned'; readonly agency: string; readonly words?: string }
  | { readonly to: 'asked'; readonly after: number; readonly words: string }
  | {
      readonly to: 'answered'
      readonly after: number
      readonly words: string
      readonly outcome?: 'partly' | 'not-solved'
      /** Forwarded to whoever answered. */
      readonly by?: string
      readonly rating?: number
      readonly remark?: string
      readonly contested?: string
      readonly published?: boolean
    }
  | {
      readonly to: 'referred'
      readonly after: number
      readonly words: string
      readonly outside: string
      readonly contact: string
    }
  | {
      readonly to: 'rejected'
      readonly after: number
      readonly words: string
      readonly reason: 'spam' | 'insufficient' | 'not-a-petition'
    }
  /** The same thing as an earlier one, named by its place in the list. */
  | { readonly to: 'joined'; readonly with: string }

export interface CitizenStory {
  /** To be named by another. */
  readonly key?: string
  readonly daysAgo: number
  readonly unit: string
  readonly category: Category
  readonly text: string
  readonly address?: string
  /** Thousandths of a degree east and north of the middle of the unit; absent: no point was given. */
  readonly at?: readonly [number, number]
  readonly name?: string
  readonly phone?: string
  readonly urgent?: boolean
  readonly consent?: boolean
  readonly course: Course
}

export const CHU_VAN_AN = '10549-chu-van-an'
export const TRAN_HUNG_DAO = '10570-tran-hung-dao'
export const CHI_LINH = '10546-chi-linh'
export const TRAN_NHAN_TONG = '10573-tran-nhan-tong'
export const THANH_DONG = '10507-thanh-dong'
export const HAI_DUONG = '10525-hai-duong'

/** A report of Chu Văn An ward. */
export const here = (
  daysAgo: number,
  category: Category,
  text: string,
  course: Course,
  more: Partial<CitizenStory> = {},
): CitizenStory => ({ daysAgo, unit: CHU_VAN_AN, category, text, course, ...more })

export const received = { to: 'received' } as const
export const answered = (
  after: number,
  words: string,
  more: Partial<Extract<Course, { to: 'answered' }>> = {},
): Course => ({
  to: 'answered',
  after,
  words,
  ...more,
})
