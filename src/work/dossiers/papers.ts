import { type Day, dayOf, type Instant, spokenDay } from '#kernel/day'
import type { Block, Line, OfficialDocument } from '#platform/documents/document'
import type { Dossier, DossierMove } from './dossier.ts'
import type { PaperKind } from './names.ts'
import type { Procedure } from './procedure.ts'

/** What the documents of the office say, as far as it is not in the dossier. Words on paper are Vietnamese. */
export interface PaperWords {
  readonly kind: PaperKind
  readonly number: string | null
  readonly agency: string
  readonly superior: string | null
  readonly place: string
  readonly desk: string
  readonly applicant: { readonly name: string; readonly address: string | null; readonly phone: string | null }
  readonly signer: { readonly title: string; readonly name: string }
  readonly verification: { readonly code: string; readonly url: string }
  /** Documents (ids) for which a file came. */
  readonly submitted: ReadonlySet<string>
  /** Where the dossier is followed; on the receipt alone. */
  readonly follow: { readonly address: string; readonly secret: string } | null
}

const NAMES: Readonly<Record<PaperKind, string>> = {
  receipt: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  guide: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  rejection: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  request: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
  apology: 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
  decline: 'THÔNG BÁO KHÔNG GIẢI QUYẾT HỒ SƠ',
  result: 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
}

/** Mark of the kind within a number: "12/PXL-UBND". */
export const PAPER_MARKS: Readonly<Record<PaperKind, string>> = {
  receipt: 'TNHS',
  guide: 'PBS',
  rejection: 'PTC',
  request: 'PBS',
  apology: 'PXL',
  decline: 'TB',
  result: 'KQ',
}

/** "16 giờ 30, ngày 26/11/2026", as an official says a moment. */
export function spokenMoment(at: Instant): string {
  const minutes = Math.floor(((Date.parse(at) + 7 * 3_600_000) % 86_400_000) / 60_000)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} giờ${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}, ngày ${spokenDay(dayOf(at))}`
}

const line = (line: Line): Block => ({ kind: 'paragraph', line })
const said = (label: string, value: string): Block => line([{ text: `${label}: `, bold: true }, value])

/**
 * A document of the one-stop shop. The forms follow those of the annex to Circular 01/2018/TT-VPCP (receipt, request,
 * refusal, apology); the set in force since Decree 118/2025/NĐ-CP is assumed to ask for the same particulars.
 */
export function paperOf(
  dossier: Dossier,
  move: DossierMove,
  procedure: Procedure,
  words: PaperWords,
): OfficialDocument {
  const { kind, applicant } = words
  return {
    superior: words.superior,
    agency: words.agency,
    number: words.number,
    place: words.place,
    day: dayOf(move.at),
    kind: NAMES[kind],
    subject: kind === 'result' ? procedure.result : `Mã hồ sơ: ${dossier.code}`,
    body: [
      said(kind === 'result' ? 'Cấp cho' : kind === 'receipt' ? 'Tiếp nhận hồ sơ của' : 'Kính gửi', applicant.name),
      ...(applicant.address === null ? [] : [said('Địa chỉ', applicant.address)]),
      ...(applicant.phone === null || kind !== 'receipt' ? [] : [said('Số điện thoại', applicant.phone)]),
      said('Nội dung giải quyết', `${procedure.name} (mã thủ tục ${procedure.id})`),
      ...BODIES[kind](dossier, move, procedure, words),
    ],
    signer: { capacity: capacityOf(words.signer.title, words.agency), name: words.signer.name },
    recipients: kind === 'receipt' ? ['Người nộp hồ sơ', 'Lưu: hồ sơ'] : ['Như trên', words.desk, 'Lưu: hồ sơ'],
    verification: {
      code: words.verification.code,
      url: words.verification.url,
      words:
        kind === 'result'
          ? 'Văn bản ký số. Quét mã để kiểm tra. Mã kiểm tra:'
          : 'Quét mã để kiểm tra văn bản. Mã kiểm tra:',
    },
  }
}

type Body = (dossier: Dossier, move: DossierMove, procedure: Procedure, words: PaperWords) => Block[]

const BODIES: Readonly<Record<PaperKind, Body>> = {
  receipt: (dossier, move, procedure, { follow, submitted }) => [
    line([{ text: 'Thành phần hồ sơ nộp gồm:', bold: true }]),
    documents(dossier, procedure, submitted),
    said('Thời gian giải quyết theo quy định', termWords(procedure.termHours)),
    said('Thời gian nhận hồ sơ', spokenMoment(dossier.receivedAt)),
    said('Thời gian hẹn trả kết quả', move.due === null ? '' : spokenMoment(move.due)),
    said('Phí, lệ phí', procedure.fee === 0 ? 'Không' : money(procedure.fee)),
    ...(follow === null
      ? []
      : [
          line([
            { text: 'Theo dõi hồ sơ tại: ', bold: true },
            { text: follow.address, link: `${follow.address}#${follow.secret}` },
          ]),
          said('Mã bí mật để theo dõi', follow.secret),
        ]),
  ],
  guide: (_dossier, move, procedure) =>
    asking(move, procedure, 'Để được tiếp nhận, đề nghị Ông/Bà bổ sung, hoàn thiện:'),
  request: (_dossier, move, procedure) => [
    ...asking(move, procedure, 'Qua xem xét, đề nghị Ông/Bà bổ sung, hoàn thiện một lần:'),
    line('Thời gian chờ bổ sung không tính vào thời hạn giải quyết; giờ hẹn trả được dời đúng bằng thời gian chờ.'),
  ],
  rejection: (_dossier, move) => [
    line('Qua kiểm tra, cơ quan không tiếp nhận, giải quyết hồ sơ này với lý do:'),
    line(move.words ?? ''),
    line('Xin thông báo để Ông/Bà được biết và thực hiện.'),
  ],
  apology: (dossier, move) => [
    said('Giờ hẹn trước', dossier.promised === null ? '' : spokenMoment(dossier.firstDue ?? dossier.promised)),
    line('Đến nay hồ sơ chưa có kết quả. Lý do:'),
    line(move.words ?? ''),
    line('Sự chậm trễ này gây phiền hà cho Ông/Bà, chúng tôi chân thành xin lỗi.'),
    said('Thời gian hẹn lại', move.due === null ? '' : spokenMoment(move.due)),
    said('Lần hẹn lại', String(dossier.extensions)),
  ],
  decline: (_dossier, move) => [
    line('Qua xem xét, cơ quan không giải quyết hồ sơ này với lý do:'),
    line(move.words ?? ''),
    line('Ông/Bà có quyền khiếu nại theo Luật Khiếu nại, khởi kiện theo Luật Tố tụng hành chính.'),
  ],
  result: (dossier, move, procedure) => [
    said('Kết quả', procedure.result),
    ...(move.words === null ? [] : move.words.split('\n').map((text) => line(text))),
    said(
      'Căn cứ hồ sơ',
      `${dossier.code}, tiếp nhận ngày ${spokenDay(dayOf(dossier.acceptedAt ?? dossier.receivedAt))}`,
    ),
    line('Có hiệu lực kể từ ngày ký.'),
  ],
}

const asking = (move: DossierMove, procedure: Procedure, first: string): Block[] => {
  const named = procedure.requirements.filter(({ id }) => move.documents?.includes(id)).map(({ name }) => name)
  return [
    line(first),
    ...(named.length === 0 ? [] : [{ kind: 'list', items: named } as const]),
    said('Lý do, nội dung', move.words ?? ''),
    said('Thời hạn bổ sung', move.answerBy === null ? '' : `hết ngày ${spokenDay(move.answerBy)}`),
  ]
}

/** What was handed in, and how; what is only shown is shown when the result is fetched. */
function documents({ papers }: Dossier, { requirements }: Procedure, submitted: ReadonlySet<string>): Block {
  const listed = requirements.flatMap(({ id, name, form }) => {
    const how = papers.includes(id)
      ? 'Bản giấy'
      : submitted.has(id)
        ? 'Bản điện tử'
        : form === 'shown'
          ? 'Xuất trình'
          : null
    return how === null ? [] : [{ name, how }]
  })
  const rows = listed.map(({ name, how }, at) => [{ line: String(at + 1), align: 'center' as const }, name, how])
  return { kind: 'table', head: ['TT', 'Giấy tờ', 'Hình thức'], widths: [1, 8, 3], rows }
}

/**
 * How somebody signs (Decree 30/2020/NĐ-CP, annex I): the office without the agency's name, which stands at the head;
 * a deputy for the head.
 */
export function capacityOf(title: string, agency: string): string[] {
  const office = title.replace(agency, '').trim() || title
  const [, head] = /^phó\s+(.+)$/i.exec(office) ?? []
  return head === undefined ? [office.toUpperCase()] : [`KT. ${head.toUpperCase()}`, office.toUpperCase()]
}

/** "3 ngày làm việc", "4 giờ làm việc": days where it comes out whole. */
export const termWords = (hours: number): string =>
  hours % 8 === 0 ? `${hours / 8} ngày làm việc` : `${hours} giờ làm việc`

export const money = (dong: number): string => `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`

export const paperFileName = (kind: PaperKind, code: string, on: Day): string =>
  `${PAPER_MARKS[kind].toLowerCase()}-${code.toLowerCase()}-${on}.pdf`
