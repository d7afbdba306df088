import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { type DrawnAssessment, type DrawnLine, drawAssessments } from '#measures'
import { findAccountByUsername } from '#people'
import type { Tx } from '#platform/sql/transaction'

/** The ward of the story: it lost points of information security and of awareness. */
const WARD = '10549-chu-van-an'

/** A number from 0 to 1, always the same for the same words. */
function chance(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261
  for (const letter of words.join(' ')) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

const FILES: Readonly<Record<string, string>> = {
  '1.1': 'Thong-bao-ket-luan-hop-BCD',
  '1.2': 'Anh-chup-chuyen-muc',
  '1.3': 'Danh-muc-tin-bai',
  '2.1': 'Ke-hoach-chuyen-doi-so',
  '2.2': 'Quy-che-du-lieu',
  '3.2': 'Bien-ban-nghiem-thu',
  '4.2': 'Quyet-dinh-phan-cong',
  '5.1': 'Quyet-dinh-phe-duyet-cap-do',
  '7.5': 'Bao-cao-do-luong-hai-long',
}

const fileOf = (code: string, year: number): string => `${FILES[code] ?? 'Minh-chung'}-${year}.pdf`

/** Nodes answered by a step, with how many steps there are; the survey is a number, all others yes or no. */
const STEPS: Readonly<Record<string, number>> = { '1.1': 4, '1.3': 3 }
const SURVEY = '7.5'

/** What a subject says of a node: better in most places, and a little better from year to year. */
function answer(subject: string, code: string, year: number): DrawnLine['inputs'] {
  const quality = chance(subject, 'quality') * 0.7 + chance(subject, code) * 0.3 + (year - 2025) * 0.06
  const steps = STEPS[code]
  if (code === SURVEY) return { a: Math.round((74 + quality * 23) * 10) / 10 }
  if (steps !== undefined)
    return { choice: quality > 0.12 ? Math.min(steps - 1, Math.floor((1 - quality) * steps)) : -1 }
  return { answer: quality > 0.16 }
}

const REASONS: Readonly<Record<string, string>> = {
  '1.1': 'Một thông báo kết luận không ghi nội dung chuyển đổi số, không tính.',
  '1.2': 'Chuyên mục ngừng cập nhật từ tháng 6.',
  '1.3': 'Trùng tin, chỉ tính tin, bài đăng một lần.',
  '2.1': 'Kế hoạch chưa bố trí kinh phí và chưa ghi người chịu trách nhiệm.',
  '5.1': 'Quyết định phê duyệt cấp độ cấp cho đơn vị cũ, chưa phê duyệt lại sau sắp xếp.',
}

/** A year that is over: every line verified and final. */
const settled = (subject: string, code: string, year: number): DrawnLine => {
  const down = chance(subject, code, year, 'down') < 0.12
  const reason = REASONS[code]
  return {
    inputs: subject === WARD ? best(code) : answer(subject, code, year),
    state: 'final',
    files: [fileOf(code, year)],
    ...(down && reason !== undefined && subject !== WARD ? { verifiedShare: 0.5, reason } : {}),
  }
}

const best = (code: string): DrawnLine['inputs'] =>
  code === SURVEY ? { a: 93.4 } : STEPS[code] === undefined ? { answer: true } : { choice: 0 }

interface Verifiers {
  readonly science: NonNullable<DrawnLine['verifiedBy']>
  readonly police: NonNullable<DrawnLine['verifiedBy']>
}

/** The year under way: some have declared, some were verified, one disputes, several owe evidence. */
function underWay(subject: string, code: string, year: number, { science }: Verifiers): DrawnLine {
  const inputs = answer(subject, code, year)
  const files = [fileOf(code, year)]
  const pace = chance(subject, 'pace') + (code === SURVEY ? 0.4 : 0)
  if (pace < 0.1) return { inputs: {}, state: 'open' }
  // Typed, and the proof still owed.
  if (pace < 0.3 || chance(subject, code, 'owes') < 0.1) return { inputs, state: 'open' }
  if (pace < 0.55) return { inputs, state: 'declared', files }
  const reason = REASONS[code]
  if (chance(subject, code, year, 'down') < 0.12 && reason !== undefined)
    return { inputs, state: 'verified', files, verifiedShare: 0.5, reason, verifiedBy: science }
  if (chance(subject, code, 'asked') < 0.04)
    return {
      inputs,
      state: 'asked',
      files,
      asked: 'Tệp mờ, không đọc được số và ngày ban hành. Đề nghị gửi bản scan khác.',
      verifiedBy: science,
    }
  return { inputs, state: 'verified', files, verifiedBy: science }
}

/** The ward of the story this year. */
function ward(code: string, year: number, { science, police }: Verifiers): DrawnLine {
  const files = [fileOf(code, year)]
  switch (code) {
    case '1.1':
      return {
        inputs: { choice: 1 },
        state: 'verified',
        files,
        note: 'Phường họp 3 cuộc, cuộc thứ tư lồng ghép họp thường kỳ.',
        verifiedShare: 2 / 3,
        reason: 'Chỉ 2 thông báo kết luận do Chủ tịch UBND phường ký; cuộc lồng ghép không tính.',
        verifiedBy: science,
      }
    case '1.2':
      return { inputs: { answer: true }, state: 'verified', files, verifiedBy: science }
    case '1.3':
      return { inputs: { choice: 1 }, state: 'open', note: 'Đang tổng hợp lịch phát thanh quý IV.' }
    case '2.1':
      return {
        inputs: { answer: true },
        state: 'asked',
        files,
        asked: 'Kế hoạch chưa kèm phụ lục kinh phí. Đề nghị phường bổ sung.',
        verifiedBy: science,
      }
    case '3.2':
      return { inputs: { answer: true }, state: 'declared', files }
    case '5.1':
      return {
        inputs: { answer: true },
        state: 'disputed',
        files,
        note: 'Hệ thống của phường đã được phê duyệt cấp độ 2 năm 2025.',
        verifiedShare: 0,
        reason: 'Quyết định phê duyệt cấp cho phường cũ trước 01/7/2025; chưa phê duyệt lại sau sắp xếp.',
        verifiedBy: police,
        dispute:
          'Hệ thống không thay đổi sau sắp xếp, hồ sơ chuyển tiếp đã gửi Công an thành phố ngày 12/8. Đề nghị tính điểm.',
      }
    default:
      return { inputs: { a: 88.2 }, state: 'verified', files, verifiedBy: science }
  }
}

/** Who is in charge of each main index of the national set, as the province shared them out (assumed). */
const IN_CHARGE: Readonly<Record<string, string>> = {
  '1': 'so-khcn',
  '2': 'vp-ubnd',
  '3': 'so-khcn',
  '4': 'so-noi-vu',
  '5': 'cong-an',
  '6': 'vp-ubnd',
  '7': 'so-cong-thuong',
  '8': 'so-y-te',
}
const IN_CHARGE_2022: Readonly<Record<string, string>> = {
  ...IN_CHARGE,
  '7': 'vp-ubnd',
  '8': 'so-cong-thuong',
  '9': 'so-y-te',
}

const verifierOf = (agency: string): string => (agency === 'so-khcn' ? 'vp-ubnd' : 'so-khcn')

const charged = (agencyId: string) => ({ agencyId, verifierAgencyId: verifierOf(agencyId) })

/** Points of 2025 by main index, of the maxima of decision 922: drawn. */
const DRAWN_2025: Readonly<Record<string, readonly [declared: number, share: number, reason?: string]>> = {
  '1': [96, 1],
  '2': [94, 1],
  '3': [82, 0.95, 'Tỷ lệ phủ 5G tính theo dân số, không theo diện tích.'],
  '4': [74, 1],
  '5': [71, 0.9, 'Hai hệ thống chưa diễn tập ứng cứu sự cố trong năm.'],
  '7': [168, 1],
  '8': [112, 0.95, 'Doanh thu số của doanh nghiệp FDI tính trùng.'],
  '9': [118, 1],
}

/**
 * Self-assessments of 2025, final, and of 2026, under way: communes and departments by the province's own sets, the
 * province itself by the national one. Everything is drawn and marked so.
 */
export async function drawDemoAssessments(tx: Tx, { today }: { readonly today: Day }): Promise<void> {
  const at = (day: Day, hour: number): Instant => instantOf(day, hour * 60)
  const speaker = async (username: string, agencyId: string) => {
    const account = await findAccountByUsername(tx, username)
    return { accountId: account?.id ?? null, name: account?.name ?? null, agencyId }
  }
  const verifiers: Verifiers = {
    science: await speaker('sokhcn', 'so-khcn'),
    police: await speaker('congan', 'cong-an'),
  }
  const year = Number(today.slice(0, 4))
  const last = year - 1
  const past = {
    terms: { dueDay: `${last}-12-05` as Day, verifyDay: `${last}-12-20` as Day, disputeDays: 10 },
    final: true,
    days: {
      opened: at(`${last}-10-01`, 8),
      declared: at(`${last}-11-28`, 15),
      verified: at(`${last}-12-15`, 10),
      final: at(`${year}-01-10`, 9),
    },
  }
  const running = (due: number) => ({
    terms: { dueDay: addDays(today, due), verifyDay: addDays(today, due + 15), disputeDays: 10 },
    final: false,
    days: {
      opened: at(addDays(today, -45), 8),
      declared: at(addDays(today, -12), 15),
      verified: at(addDays(today, -4), 10),
      final: at(today, 0),
    },
  })
  const local = (editionId: string, due: number): DrawnAssessment[] => [
    { ...past, editionId, year: last, lineOf: (subject, code) => settled(subject, code, last) },
    {
      ...running(due),
      editionId,
      year,
      lineOf: (subject, code) =>
        subject === WARD ? ward(code, year, verifiers) : underWay(subject, code, year, verifiers),
    },
  ]
  await drawAssessments(tx, today, [
    ...local('xa-2026', 6),
    // Departments had less time: some are late.
    ...local('so-2026', -4),
    {
      ...past,
      editionId: 'dti-2022',
      year: last,
      lineOf(_subject, code) {
        const [points = 0, share = 1, reason] = DRAWN_2025[code] ?? []
        return {
          ...charged(IN_CHARGE_2022[code] ?? 'so-khcn'),
          inputs: { a: points },
          state: 'final',
          files: [`DTI-${code}-minh-chung-${last}.pdf`],
          ...(reason === undefined ? {} : { verifiedShare: share, reason }),
        }
      },
    },
    {
      ...running(20),
      editionId: 'dti-2025',
      year,
      lineOf: (_subject, code) => ({
        ...charged(IN_CHARGE[code] ?? 'so-khcn'),
        inputs: {},
        state: 'open',
        note: 'Đang gom minh chứng theo Quyết định 405/QĐ-BKHCN.',
        ...(code < '5' ? { files: [`DTI-${code}-minh-chung-${year}.pdf`] } : {}),
      }),
    },
  ])
}
