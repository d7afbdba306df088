import { findOutbreaks, seedTesting } from '#epidemic'
import type { Day, Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { QUARANTINE_TEST_DAYS } from './quarantine.ts'

const WARD = '10549-chu-van-an'
/** Units nearer to the city's laboratory than to the one in the ward. */
const FAR = ['10507-thanh-dong']

/** Samples of the recent outbreak: two laboratories, pools of two weeks, one of them positive, a campaign under way. */
export async function playTesting(
  tx: Tx,
  acting: Acting,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  const recent = (await findOutbreaks(tx)).find(({ id, closedOn }) => closedOn === null && id.endsWith('chu-van-an'))
  if (recent === undefined) return
  const laboratory = { openedOn: '2021-02-01' as const, closedOn: null }
  await seedTesting(tx, acting, {
    outbreakId: recent.id,
    today,
    now,
    farUnits: FAR,
    testDays: QUARANTINE_TEST_DAYS,
    laboratories: [
      {
        ...laboratory,
        id: 'cdc-hai-phong',
        name: 'CDC Hải Phòng',
        unitId: '11311-hong-bang',
        capacity: 900,
        promisedHours: 24,
      },
      {
        ...laboratory,
        id: 'ttyt-chi-linh',
        name: 'Trung tâm Y tế Chí Linh',
        unitId: WARD,
        capacity: 60,
        promisedHours: 18,
      },
    ],
    campaign: {
      name: 'Tầm soát F2 phường Chu Văn An',
      unitId: WARD,
      basis: 'Kế hoạch xét nghiệm của UBND phường (giả định của bản chạy thử)',
    },
  })
}
