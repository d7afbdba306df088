import { addDays, type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import type { Block, OfficialDocument, Signer } from '#platform/documents/document'
import { quarantineBases } from '../rules/quarantine-bases.ts'
import type { KeptRule, Timetable } from './course.ts'
import type { DecisionKind } from './names.ts'

export interface DecisionInput {
  readonly kind: DecisionKind
  readonly number: string
  readonly day: Day
  /** "Ủy ban nhân dân phường Chu Văn An". */
  readonly agency: string
  /** "Chu Văn An". */
  readonly place: string
  readonly signer: Signer
  readonly person: {
    readonly name: string
    readonly sex: 'male' | 'female' | null
    readonly birthYear: number | null
    readonly address: string | null
    /** "phường Chu Văn An, thành phố Hải Phòng". */
    readonly unit: string
  }
  readonly disease: string
  readonly quarantinedAt: Instant
  readonly releasedAt: Instant | null
  readonly rule: KeptRule
  readonly timetable: Timetable
  readonly facility: string | null
  readonly verification: NonNullable<OfficialDocument['verification']>
}

/** Symbols of the number by kind: 05/QĐ-UBND, 06/GXN-UBND; numbers under ten with a zero. */
export const writtenNumber = (kind: DecisionKind, number: number): string =>
  `${String(number).padStart(2, '0')}/${kind === 'quarantine' ? 'QĐ' : 'GXN'}-UBND`

/** "UBND phường Chu Văn An" in full. */
export const inFull = (agency: string): string => agency.replace(/^UBND /, 'Ủy ban nhân dân ')

/** A decision about one person's quarantine, in the form of Decree 30/2020/NĐ-CP. */
export const decisionDocument = (input: DecisionInput): OfficialDocument =>
  input.kind === 'quarantine' ? quarantineDecision(input) : completionPaper(input)

const HEAD = 'Ủy ban nhân dân'
const onTwoLines = (agency: string): string =>
  agency.startsWith(`${HEAD} `) ? `${HEAD}\n${agency.slice(HEAD.length + 1)}` : agency

const common = ({ agency, number, place, day, signer, verification }: DecisionInput) => ({
  superior: null,
  agency: onTwoLines(agency),
  number,
  place,
  day,
  signer,
  verification,
})

function quarantineDecision(input: DecisionInput): OfficialDocument {
  const { agency, day, disease, facility, rule, timetable } = input
  const where = facility === null ? 'tại nhà, nơi cư trú nêu trên' : `tập trung tại ${facility}`
  const tests = timetable.tests.map((test) => `ngày thứ ${test.number} (${spokenDay(test.day)})`).join(', ')
  const paragraphs = [
    `Thời gian cách ly: ${rule.quarantineDays} ngày, từ ${moment(input.quarantinedAt)} đến hết ngày ${spokenDay(lastDay(timetable))}.`,
    `Địa điểm: ${where}.`,
    ...(tests === '' ? [] : [`Xét nghiệm: ${tests}. Chỉ kết thúc cách ly khi các kết quả đều âm tính.`]),
    ...(rule.monitoringDays === 0
      ? []
      : [
          `Sau đó tự theo dõi sức khỏe tại nhà ${rule.monitoringDays} ngày, đến ngày ${spokenDay(timetable.monitoredUntil)}.`,
        ]),
  ]
  const body: Block[] = [
    {
      kind: 'article',
      number: 1,
      title: `Áp dụng biện pháp cách ly y tế ${facility === null ? 'tại nhà' : 'tập trung'} để phòng, chống dịch ${disease} đối với ${whole(input)}.`,
      paragraphs,
    },
    {
      kind: 'article',
      number: 2,
      title:
        'Người bị cách ly chấp hành nội quy nơi cách ly, đo thân nhiệt và khai báo sức khỏe hằng ngày, báo ngay cho nhân viên y tế khi sốt, ho, đau họng, khó thở.',
    },
    {
      kind: 'article',
      number: 3,
      title: `Quyết định này có hiệu lực kể từ ngày ký. Trạm Y tế, các cơ quan liên quan và ${called(input.person.sex)} ${input.person.name} chịu trách nhiệm thi hành Quyết định này.`,
    },
  ]
  return {
    ...common(input),
    kind: 'QUYẾT ĐỊNH',
    subject: `Về việc áp dụng biện pháp cách ly y tế ${facility === null ? 'tại nhà' : 'tập trung'}`,
    authority: `Chủ tịch ${agency}`,
    bases: [
      ...quarantineBases(day),
      ...(rule.act === '' ? [] : [`Căn cứ quy định về thời gian cách ly tại ${rule.act}`]),
      'Theo kết quả điều tra dịch tễ và đề nghị của Trạm Y tế',
    ],
    enacting: 'QUYẾT ĐỊNH:',
    body,
    recipients: ['Như Điều 3', 'Trung tâm Kiểm soát bệnh tật', ...(facility === null ? [] : [facility]), 'Lưu: VT, YT'],
  }
}

function completionPaper(input: DecisionInput): OfficialDocument {
  const { agency, timetable, rule, facility, releasedAt } = input
  return {
    ...common(input),
    kind: 'GIẤY XÁC NHẬN',
    subject: 'Hoàn thành thời gian cách ly y tế',
    body: [
      { kind: 'paragraph', line: [{ text: `${agency} xác nhận:`, bold: true }] },
      { kind: 'paragraph', line: `${capital(whole(input))}` },
      {
        kind: 'paragraph',
        line: `Đã hoàn thành cách ly y tế ${facility === null ? 'tại nhà' : `tập trung tại ${facility}`}, từ ${moment(input.quarantinedAt)} đến ${moment(releasedAt ?? input.quarantinedAt)}.`,
      },
      ...(timetable.tests.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              line: `Kết quả xét nghiệm ${input.disease} theo quy định (ngày thứ ${timetable.tests.map(({ number }) => number).join(', ')}): âm tính.`,
            } as const,
          ]),
      ...(rule.monitoringDays === 0
        ? []
        : [
            {
              kind: 'paragraph',
              line: `Tiếp tục tự theo dõi sức khỏe tại nhà ${rule.monitoringDays} ngày, đến ngày ${spokenDay(timetable.monitoredUntil)}; báo ngay cho Trạm Y tế khi có triệu chứng.`,
            } as const,
          ]),
    ],
    recipients: ['Người được xác nhận', 'Trạm Y tế', 'Lưu: VT, YT'],
  }
}

const called = (sex: 'male' | 'female' | null): string => (sex === 'male' ? 'ông' : sex === 'female' ? 'bà' : 'ông/bà')

const whole = ({ person: { name, sex, birthYear, address, unit } }: DecisionInput): string =>
  [
    `${called(sex)} ${name}`,
    ...(birthYear === null ? [] : [`sinh năm ${birthYear}`]),
    `cư trú tại ${address === null || address.trim() === '' ? '' : `${address.trim()}, `}${unit}`,
  ].join(', ')

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** "08 giờ 30 phút ngày 05/02/2021" in Viet Nam. */
function moment(at: Instant): string {
  const minutes = Math.floor((Date.parse(at) / 60_000 + 7 * 60) % (24 * 60))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))} giờ ${two(minutes % 60)} phút ngày ${spokenDay(dayOf(at))}`
}

/** The last whole day in quarantine: the release may be on the next. */
const lastDay = ({ enteredOn, releaseOn }: Timetable): Day =>
  releaseOn > enteredOn ? addDays(releaseOn, -1) : enteredOn
