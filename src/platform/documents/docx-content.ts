import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, Cell, Line, OfficialDocument, Run } from './document.ts'
import { closed, MARGINS, MOTTO, NATION, numberLine, placeAndDay, RECIPIENTS, runsOf, SIZES } from './form.ts'

/** Millimetres as twentieths of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)

const WIDTH = mm(210 - MARGINS.left - MARGINS.right)
const LEFT = Math.round(WIDTH * 0.42)
const pt = (size: number): number => size * 20

export const contentOf = (document: OfficialDocument, code: ImageRun | null): (Paragraph | Table)[] => [
  sideBySide(headLeft(document), headRight(document)),
  ...title(document),
  ...bases(document),
  ...document.body.flatMap(block),
  new Paragraph({ children: [], keepNext: true, spacing: { after: pt(4) } }),
  sideBySide(footLeft(document, code), footRight(document)),
]

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
}

/** Sizes in points; docx counts half points. */
const run = (text: string, { size = SIZES.body, ...look }: Look = {}): TextRun =>
  new TextRun({ text, size: size * 2, ...look })

const centred = (text: string, look: Look = {}, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)], ...more })

/** A line under words: the border of an empty paragraph set in from both sides. */
const rule = (column: number, share: number, after = 4): Paragraph => {
  const side = Math.round((column * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 20, lineRule: 'exact', before: pt(2), after: pt(after) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      borders: { top: none, bottom: none, left: none, right: none },
      verticalAlign: VerticalAlign.TOP,
      children: [...children],
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, WIDTH - LEFT],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, WIDTH - LEFT)] })],
  })
}

const headLeft = (document: OfficialDocument): Paragraph[] => [
  ...(document.superior?.split('\n') ?? []).map((line) => centred(line.toUpperCase(), { size: SIZES.agency })),
  ...document.agency.split('\n').map((line) => centred(line.toUpperCase(), { size: SIZES.agency, bold: true })),
  rule(LEFT, 0.38),
  centred(numberLine(document), { size: SIZES.number }),
  ...(document.kind === null ? [centred(document.subject, { size: 12 })] : []),
]

const headRight = (document: OfficialDocument): Paragraph[] => [
  centred(NATION, { size: SIZES.nation, bold: true }),
  centred(MOTTO, { size: SIZES.motto, bold: true }),
  rule(WIDTH - LEFT, 0.61),
  centred(placeAndDay(document), { size: SIZES.number, italics: true }),
]

const title = ({ kind, subject }: OfficialDocument): Paragraph[] =>
  kind === null
    ? [new Paragraph({ children: [] })]
    : [
        centred(kind, { size: SIZES.kind, bold: true }, { spacing: { before: pt(14) } }),
        centred(subject, { size: SIZES.kind, bold: true }),
        rule(WIDTH, 0.3, 10),
      ]

const bases = ({ authority, bases: all = [], enacting }: OfficialDocument): Paragraph[] => [
  ...(authority === undefined ? [] : [centred(authority.toUpperCase(), { bold: true }, { spacing: { after: pt(8) } })]),
  ...closed(all).map((basis) => paragraph([{ text: basis, italic: true }])),
  ...(enacting === undefined ? [] : [centred(enacting, { bold: true }, { spacing: { before: pt(6), after: pt(8) } })]),
]

const piece = ({ text, bold = false, italic = false, link }: Exclude<Run, string>, size?: number) => {
  const words = run(text, { bold, italics: italic, ...(size === undefined ? {} : { size }) })
  return link === undefined ? words : new ExternalHyperlink({ link, children: [words] })
}

const paragraph = (line: Line): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after: pt(6), line: 264 },
    children: runsOf(line).map((each) => piece(each)),
  })

function block(of: Block): (Paragraph | Table)[] {
  switch (of.kind) {
    case 'article':
      return [
        paragraph([{ text: `Điều ${of.number}. `, bold: true }, ...runsOf(of.title)]),
        ...(of.paragraphs ?? []).map(paragraph),
      ]
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: pt(8), after: pt(6) },
          children: [run(of.text, { bold: true })],
        }),
      ]
    case 'paragraph':
      return [paragraph(of.line)]
    case 'list':
      return of.items.map((item) => paragraph([{ text: '- ' }, ...runsOf(item)]))
    case 'table':
      return table(of)
  }
}

const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function table({ head, rows, widths, caption }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const shares = widths ?? head.map(() => 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const columns = shares.map((share) => Math.round((WIDTH * share) / total))
  const cell = (children: Paragraph[], at: number): TableCell =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80 },
      children,
    })
  const bodyCell = (of: Line | Cell, at: number): TableCell => {
    const { line, align = 'left' } = typeof of === 'object' && 'line' in of ? of : { line: of }
    return cell([new Paragraph({ alignment: SIDES[align], children: runsOf(line).map((each) => piece(each, 12)) })], at)
  }
  return [
    ...(caption === undefined ? [] : [centred(caption, { size: 13, italics: true }, { keepNext: true })]),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          children: head.map((words, at) => cell([centred(words, { size: 12, bold: true })], at)),
        }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(bodyCell) })),
      ],
    }),
    new Paragraph({ spacing: { after: pt(4) }, children: [] }),
  ]
}

function footLeft({ recipients, verification }: OfficialDocument, code: ImageRun | null): Paragraph[] {
  return [
    new Paragraph({ children: [run(RECIPIENTS, { size: SIZES.recipientsHead, bold: true, italics: true })] }),
    ...closed(recipients).map((line) => new Paragraph({ children: [run(`- ${line}`, { size: SIZES.recipients })] })),
    ...(verification === undefined || code === null
      ? []
      : [
          new Paragraph({ spacing: { before: pt(10) }, children: [code] }),
          new Paragraph({ children: [run(verification.words, { size: SIZES.small })] }),
          new Paragraph({ children: [run(verification.code, { size: 11, bold: true })] }),
        ]),
  ]
}

const footRight = ({ signer }: OfficialDocument): Paragraph[] => [
  ...signer.capacity.map((line) => centred(line, { bold: true })),
  centred(signer.name, { bold: true }, { spacing: { before: pt(72) } }),
]
