import { spokenDay } from '#kernel/day'
import type { Block, OfficialDocument } from '#platform/documents/document'
import type { Directive } from './directive.ts'
import type { Agency } from './recipient.ts'

/** What a directive is printed from; names in Vietnamese, the language of the document. */
export interface Printed {
  readonly directive: Directive
  readonly issuer: Agency
  readonly superior: Agency | null
  /** Place name before the day: "Hải Phòng". */
  readonly place: string
  readonly recipients: readonly {
    readonly agency: string
    readonly person: string | null
    readonly due: Directive['due']
    readonly why: string | null
  }[]
  readonly coordinators: readonly string[]
}

/** Above this many, recipients stand in a list behind the text. */
const FEW = 6

const KIND: Readonly<Record<Exclude<Directive['form'], 'letter'>, string>> = {
  decision: 'QUYẾT ĐỊNH',
  instruction: 'CHỈ THỊ',
  telegram: 'CÔNG ĐIỆN',
}

/** "UBND thành phố Hải Phòng" as a document writes it. */
const inFull = (name: string): string => name.replace(/^UBND /, 'Ủy ban nhân dân ')
const HEAD = 'Ủy ban nhân dân'
const onTwoLines = (name: string): string =>
  name.startsWith(`${HEAD} `) ? `${HEAD}\n${name.slice(HEAD.length + 1)}` : name

/** A directive as an official letter, decision, instruction or telegram in the form of Decree 30/2020/NĐ-CP. */
export function directivePaper(printed: Printed): OfficialDocument {
  const { directive, issuer, superior, place, recipients } = printed
  const { form } = directive
  const many = recipients.length > FEW
  return {
    superior: superior === null ? null : inFull(superior.name.vi),
    agency: onTwoLines(inFull(issuer.name.vi)),
    number: directive.number,
    place,
    day: directive.day,
    kind: form === 'letter' ? null : KIND[form],
    subject: form === 'letter' ? `V/v ${lower(directive.title)}` : directive.title,
    ...(form === 'decision' ? { authority: authorityOf(directive, issuer), enacting: 'QUYẾT ĐỊNH:' } : {}),
    ...(form === 'decision' && directive.basis !== null ? { bases: [`Căn cứ ${directive.basis}`] } : {}),
    body: [...(form === 'decision' ? articles(printed) : paragraphs(printed)), ...(many ? [listOf(printed)] : [])],
    signer: {
      capacity: capacityOf(directive, issuer),
      name: directive.signer?.name ?? '',
    },
    recipients: [
      form === 'letter' ? 'Như trên' : many ? 'Các cơ quan trong danh sách kèm theo' : 'Các cơ quan nêu trên',
      ...printed.coordinators.map((name) => `${inFull(name)} (phối hợp)`),
      'Lưu: VT',
    ],
  }
}

/** Names of their own kind stay as they are; a sentence does not begin twice. */
const lower = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title

const isCommittee = (issuer: Agency): boolean => issuer.name.vi.startsWith('UBND')

const authorityOf = ({ signer }: Directive, issuer: Agency): string =>
  signer?.title || (isCommittee(issuer) ? `Chủ tịch ${inFull(issuer.name.vi)}` : inFull(issuer.name.vi))

/** A committee's document is signed on its behalf; a department's by its head. */
function capacityOf({ signer }: Directive, issuer: Agency): string[] {
  const office = (signer?.title ?? '').replace(/\s+(UBND|Ủy ban nhân dân|Sở)\b.*$/u, '').toLocaleUpperCase('vi')
  if (!isCommittee(issuer)) return [office || 'GIÁM ĐỐC']
  return ['TM. ỦY BAN NHÂN DÂN', ...(office === 'CHỦ TỊCH' || office === '' ? ['CHỦ TỊCH'] : ['KT. CHỦ TỊCH', office])]
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

const asked = ({ directive, coordinators }: Printed): string[] => [
  `Kết quả cần đạt: ${directive.result.replace(/\.$/, '')}.`,
  ...(directive.due === null ? [] : [`Thời hạn hoàn thành, báo cáo: trước hết ngày ${spokenDay(directive.due)}.`]),
  ...(coordinators.length === 0 ? [] : [`Cơ quan phối hợp: ${coordinators.map(inFull).join('; ')}.`]),
]

/** A letter is addressed, a telegram is sent; an instruction names whom it binds in the list behind it. */
function address(form: Directive['form'], to: string): Block[] {
  if (form === 'instruction') return []
  const text = form === 'telegram' ? 'ĐIỆN: ' : 'Kính gửi: '
  return [{ kind: 'paragraph', line: [{ text, bold: true }, `${to}.`] }]
}

function paragraphs(printed: Printed): Block[] {
  const { directive, recipients } = printed
  const to =
    recipients.length > FEW
      ? `${recipients.length} cơ quan, đơn vị (danh sách kèm theo)`
      : recipients.map(({ agency }) => inFull(agency)).join('; ')
  const bases = directive.basis === null ? [] : [`Căn cứ ${directive.basis};`]
  return [
    ...address(directive.form, to),
    ...[...bases, ...linesOf(directive.what), ...asked(printed)].map((line): Block => ({ kind: 'paragraph', line })),
  ]
}

function articles(printed: Printed): Block[] {
  const { directive, recipients } = printed
  const who =
    recipients.length > FEW
      ? 'Thủ trưởng các cơ quan, đơn vị trong danh sách kèm theo'
      : `Thủ trưởng ${recipients.map(({ agency }) => inFull(agency)).join('; ')}`
  return [
    { kind: 'article', number: 1, title: directive.title, paragraphs: linesOf(directive.what) },
    { kind: 'article', number: 2, title: 'Tổ chức thực hiện', paragraphs: asked(printed) },
    { kind: 'article', number: 3, title: `${who} chịu trách nhiệm thi hành Quyết định này.` },
  ]
}

function listOf({ recipients }: Printed): Block {
  const reasons = recipients.some(({ why }) => why !== null)
  return {
    kind: 'table',
    caption: 'Danh sách cơ quan, đơn vị thực hiện',
    head: ['TT', 'Cơ quan, đơn vị', 'Người thực hiện', 'Hạn', ...(reasons ? ['Lý do'] : [])],
    widths: reasons ? [0.07, 0.35, 0.22, 0.14, 0.22] : [0.08, 0.46, 0.3, 0.16],
    rows: recipients.map(({ agency, person, due, why }, n) => [
      { line: String(n + 1), align: 'center' as const },
      agency,
      person ?? '',
      { line: due === null ? '' : spokenDay(due), align: 'center' as const },
      ...(reasons ? [why ?? ''] : []),
    ]),
  }
}
