import { type IdentityKeys, seedVenues, type VenueSeed } from '#epidemic'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'

const WARD = '10549-chu-van-an'

const venue = (
  name: string,
  kind: VenueSeed['venue']['kind'],
  more: Partial<VenueSeed['venue']>,
): VenueSeed['venue'] => ({
  name,
  kind,
  unitId: WARD,
  address: null,
  point: null,
  capacity: null,
  openHours: null,
  ...more,
})

/** Telephone numbers that belong to nobody. */
const guests = (names: readonly string[], first: number) =>
  names.map((name, at) => ({ name, phone: `0900 000 ${first + at}`, peopleWith: at % 3 }))

/** Where the people of the recent outbreak met, by the settings of their encounters. Coordinates are near the ward's middle. */
const seeds: readonly VenueSeed[] = [
  {
    venue: venue('Chợ Sao Đỏ', 'market', {
      address: 'Phố Nguyễn Trãi',
      point: { longitude: 106.3921, latitude: 21.1102 },
      capacity: 600,
      openHours: '05:00–19:00',
    }),
    settings: ['Chợ Sao Đỏ'],
    checkIns: guests(['Phạm Thị Hoa', 'Bùi Văn Sơn', 'Đỗ Thị Thu', 'Vũ Minh Quân', 'Hoàng Thị Yến'], 101),
  },
  {
    venue: venue('Xưởng may Thái Học', 'factory', {
      address: 'Cụm công nghiệp Tân Dân',
      point: { longitude: 106.4012, latitude: 21.1051 },
      capacity: 450,
      openHours: '07:00–19:00',
    }),
    settings: ['Xưởng may'],
    checkIns: guests(['Nguyễn Thị Ngân', 'Lê Văn Tuấn'], 201),
  },
  {
    venue: venue('Trường Tiểu học Chu Văn An', 'school', {
      address: 'Đường An Lạc',
      point: { longitude: 106.3987, latitude: 21.1158 },
      capacity: 820,
      openHours: '07:00–17:00',
    }),
    settings: ['Lớp học'],
    checkIns: [],
  },
  {
    venue: venue('Nhà hàng tiệc cưới Hoa Sen', 'event', { capacity: 500 }),
    settings: ['Nhà hàng tiệc cưới'],
    checkIns: guests(['Trịnh Văn Phúc'], 301),
  },
  {
    venue: venue('Quán nước cổng chợ', 'restaurant', { address: 'Cổng chợ Sao Đỏ' }),
    settings: ['Quán nước'],
    checkIns: [],
  },
  {
    venue: venue('Phòng khám đa khoa Sao Đỏ', 'clinic', {
      address: 'Số 5 Thái Học',
      point: { longitude: 106.3952, latitude: 21.1127 },
      capacity: 60,
      openHours: '07:00–20:00',
    }),
    settings: [],
    checkIns: [],
  },
]

/** Venues, stays, posters and check-ins of the recent outbreak. */
export const playVenues = (tx: Tx, acting: Acting, identities: IdentityKeys, outbreakId: string): Promise<void> =>
  seedVenues(tx, acting, identities, outbreakId, seeds)
