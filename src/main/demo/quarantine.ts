import { findOutbreaks, seedQuarantine } from '#epidemic'
import type { Day, Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'

/** Days of quarantine on which the city's own decision has samples taken. */
export const QUARANTINE_TEST_DAYS = [1, 7, 14]

const HOT_WARD = '10549-chu-van-an'

/**
 * Quarantine of the recent outbreak: the city set its own duration (the ministry has had none for F1 of COVID-19 since
 * April 2022), four facilities took people in, and yesterday one check was forgotten. All of it simulated.
 */
export async function playQuarantine(
  tx: Tx,
  acting: Acting,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  const recent = (await findOutbreaks(tx)).find(({ closedOn, simulated }) => closedOn === null && simulated)
  if (recent === undefined) return
  await seedQuarantine(tx, acting, {
    outbreakId: recent.id,
    today,
    now,
    forgetfulUnit: HOT_WARD,
    rule: {
      disease: recent.disease,
      act: `Quyết định 3215/QĐ-UBND của UBND thành phố (mô phỏng)`,
      inForce: { from: recent.startedOn, to: null },
      appliesTo: 'everyone',
      quarantineDays: 14,
      monitoringDays: 7,
      place: 'either',
      testDays: QUARANTINE_TEST_DAYS,
    },
    facilities: [
      {
        name: 'Trung đoàn 2 – Khu cách ly Sao Đỏ',
        kind: 'camp',
        unitId: HOT_WARD,
        address: 'Đường Nguyễn Trãi',
        latitude: 21.1069,
        longitude: 106.3927,
        contact: 'Thiếu tá trực ban',
        phone: '0220 000 101',
        rooms: 70,
        beds: 8,
      },
      {
        name: 'Trường THPT Chí Linh',
        kind: 'school',
        unitId: '10546-chi-linh',
        address: 'Đường Thái Học',
        latitude: 21.1318,
        longitude: 106.3833,
        contact: 'Ban quản lý khu cách ly',
        phone: '0220 000 102',
        rooms: 60,
        beds: 6,
      },
      {
        name: 'Khách sạn Sao Mai',
        kind: 'hotel',
        unitId: '10570-tran-hung-dao',
        address: 'Quốc lộ 18',
        latitude: 21.1202,
        longitude: 106.4312,
        contact: 'Lễ tân',
        phone: '0220 000 103',
        rooms: 110,
        beds: 2,
      },
      {
        name: 'Trung tâm Y tế Chí Linh – Khu theo dõi',
        kind: 'hospital',
        unitId: '10546-chi-linh',
        address: 'Đường Bạch Đằng',
        latitude: 21.1275,
        longitude: 106.3988,
        contact: 'Khoa Kiểm soát bệnh tật',
        phone: '0220 000 104',
        rooms: 20,
        beds: 4,
      },
    ],
  })
}
