import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { RoleId } from './role.ts'

/** Known to everybody who reads this; accounts with it are made only in a database marked as the demo. */
export const DEMO_PASSWORD = 'LienThong#2026'

export interface DemoAccount {
  readonly username: string
  readonly name: string
  /** The part one plays. */
  readonly who: Text
  readonly role: RoleId
  readonly agency: string
  readonly title: string
  readonly from: Day
}

/** The parts of the demo, as the sign-in page and `bin/start` show them. Names are invented. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'chutich',
    name: 'Nguyễn Văn Hải',
    who: { vi: 'Lãnh đạo thành phố', en: 'Leader of the city' },
    role: 'provincial-leader',
    agency: 'ubnd-31-hai-phong',
    title: 'Chủ tịch UBND thành phố',
    from: '2025-07-01',
  },
  {
    username: 'soyte',
    name: 'Phạm Thị Minh Châu',
    who: { vi: 'Sở Y tế', en: 'Department of Health' },
    role: 'department-head',
    agency: 'so-y-te',
    title: 'Giám đốc Sở Y tế',
    from: '2025-07-01',
  },
  {
    username: 'sokhcn',
    name: 'Trần Đức Thịnh',
    who: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
    role: 'department-head',
    agency: 'so-khcn',
    title: 'Giám đốc Sở Khoa học và Công nghệ',
    from: '2025-07-01',
  },
  {
    username: 'cv.khcn',
    name: 'Ngô Thị Bích Liên',
    who: { vi: 'Chuyên viên Sở Khoa học và Công nghệ', en: 'Officer of the Department of Science and Technology' },
    role: 'department-officer',
    agency: 'so-khcn',
    title: 'Chuyên viên Phòng Chuyển đổi số',
    from: '2025-07-01',
  },
  {
    username: 'chuvanan',
    name: 'Vũ Thị Hồng Nhung',
    who: { vi: 'Cán bộ Phường Chu Văn An', en: 'Officer of Chu Văn An ward' },
    role: 'commune-officer',
    agency: 'ubnd-10549-chu-van-an',
    title: 'Chuyên viên Phòng Văn hóa – Xã hội',
    from: '2025-07-01',
  },
  {
    username: 'ct.10549',
    name: 'Phạm Quốc Toản',
    who: { vi: 'Lãnh đạo Phường Chu Văn An', en: 'Head of Chu Văn An ward' },
    role: 'commune-head',
    agency: 'ubnd-10549-chu-van-an',
    title: 'Chủ tịch UBND phường Chu Văn An',
    from: '2025-07-01',
  },
  {
    username: 'congan',
    name: 'Đặng Minh Quân',
    who: { vi: 'Công an thành phố', en: 'City Police' },
    role: 'department-head',
    agency: 'cong-an',
    title: 'Phó Giám đốc Công an thành phố',
    from: '2025-07-01',
  },
  {
    username: 'bhxh',
    name: 'Hoàng Thị Thanh Hương',
    who: { vi: 'Bảo hiểm xã hội thành phố', en: 'City Social Security' },
    role: 'department-head',
    agency: 'bhxh',
    title: 'Giám đốc Bảo hiểm xã hội thành phố',
    from: '2025-07-01',
  },
  {
    username: 'tranhungdao',
    name: 'Đỗ Quang Huy',
    who: { vi: 'Cán bộ Phường Trần Hưng Đạo', en: 'Officer of Trần Hưng Đạo ward' },
    role: 'commune-officer',
    agency: 'ubnd-10570-tran-hung-dao',
    title: 'Chuyên viên Phòng Văn hóa – Xã hội',
    from: '2025-07-01',
  },
  {
    username: 'chilinh2021',
    name: 'Lê Thị Thu Hà',
    who: { vi: 'Cán bộ thành phố Chí Linh (hồ sơ năm 2021)', en: 'Officer of Chí Linh district (records of 2021)' },
    role: 'district-officer',
    agency: 'ubnd-290-chi-linh',
    title: 'Trưởng phòng Y tế thành phố Chí Linh',
    from: '2021-01-01',
  },
  {
    username: 'quantri',
    name: 'Bùi Anh Tuấn',
    who: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    role: 'administrator',
    agency: 'vp-ubnd',
    title: 'Quản trị viên, Văn phòng UBND thành phố',
    from: '2025-07-01',
  },
]
