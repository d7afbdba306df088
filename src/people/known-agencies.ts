import type { Day } from '#kernel/day'
import type { Agency } from './post.ts'

const MERGED: Day = '2025-07-01'
const KNOWN: Day = '2019-12-01'
const CITY = '31-hai-phong'
const PROVINCE = '30-hai-duong'
const COMMITTEE = 'ubnd-31-hai-phong'

const ofCity = (id: string, sector: string, vi: string, en: string): Agency => ({
  id,
  name: { vi, en },
  level: 'province',
  sector,
  unit: CITY,
  parent: id === COMMITTEE ? null : COMMITTEE,
  from: MERGED,
  to: null,
})

/** Where whoever keeps the system works. */
export const ADMINISTRATION = 'vp-ubnd'

/** The authorities of the city since the merger of 2025-07-01, a parent before its children. */
export const cityAgencies: readonly Agency[] = [
  ofCity(COMMITTEE, 'general', 'UBND thành phố Hải Phòng', 'People’s Committee of Hải Phòng city'),
  ofCity(ADMINISTRATION, 'general', 'Văn phòng UBND thành phố', 'Office of the People’s Committee'),
  ofCity('so-y-te', 'health', 'Sở Y tế', 'Department of Health'),
  ofCity('so-khcn', 'science', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'),
  ofCity('cong-an', 'police', 'Công an thành phố', 'City Police'),
  ofCity('so-gddt', 'education', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'),
  ofCity('so-cong-thuong', 'industry', 'Sở Công Thương', 'Department of Industry and Trade'),
  ofCity('so-tai-chinh', 'finance', 'Sở Tài chính', 'Department of Finance'),
  ofCity('so-noi-vu', 'home-affairs', 'Sở Nội vụ', 'Department of Home Affairs'),
  ofCity('so-nnmt', 'agriculture', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'),
  ofCity('so-xay-dung', 'construction', 'Sở Xây dựng', 'Department of Construction'),
  // Under Viet Nam Social Security and so under no committee; a matter it shares with the city's authorities climbs to
  // the committee that leads their working together.
  ofCity('bhxh', 'insurance', 'Bảo hiểm xã hội thành phố', 'City Social Security'),
]

const ofProvince = (id: string, sector: string, vi: string, en: string, parent: string | null): Agency => ({
  id,
  name: { vi, en },
  level: 'province',
  sector,
  unit: PROVINCE,
  parent,
  from: KNOWN,
  to: MERGED,
})

/** Those of Hải Dương province until then, as far as the outbreak of 2021 needs them. */
export const provinceAgencies: readonly Agency[] = [
  ofProvince('ubnd-30-hai-duong', 'general', 'UBND tỉnh Hải Dương', 'People’s Committee of Hải Dương province', null),
  ofProvince(
    'so-y-te-hai-duong',
    'health',
    'Sở Y tế Hải Dương',
    'Department of Health of Hải Dương',
    'ubnd-30-hai-duong',
  ),
]
