import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.d.ts'
import type { Block, Cell, Line, OfficialDocument } from './document.ts'
import { closed, MARGINS, MOTTO, NATION, numberLine, placeAndDay, RECIPIENTS, runsOf, SIZES } from './form.ts'

/** Millimetres as points. */
export const points = (mm: number): number => (mm * 72) / 25.4

const WIDTH = points(210 - MARGINS.left - MARGINS.right)
const LEFT = WIDTH * 0.42
const RIGHT = WIDTH - LEFT
/** First lines are set in by 1 cm to 1.27 cm. */
const INDENT = points(10)

/** A document as pdfmake understands it, made anew each time: pdfmake writes into what it is given. */
export const contentOf = (document: OfficialDocument, code: string | null): Content[] => [
  head(document),
  ...title(document),
  ...bases(document),
  ...document.body.flatMap(block),
  foot(document, code),
]

const centred = (text: string, more: Partial<ContentText> = {}): Content => ({ text, alignment: 'center', ...more })

/** A line under words, as long as asked, in the middle of a column. */
const rule = (column: number, length: number, gap = 2): Content => ({
  canvas: [{ type: 'line', x1: (column - length) / 2, y1: gap, x2: (column + length) / 2, y2: gap, lineWidth: 0.7 }],
})

const head = (document: OfficialDocument): Content => ({
  columns: [
    {
      width: LEFT,
      stack: [
        ...(document.superior === null ? [] : [centred(document.superior.toUpperCase(), { fontSize: SIZES.agency })]),
        centred(document.agency.toUpperCase(), { fontSize: SIZES.agency, bold: true }),
        rule(LEFT, LEFT * 0.38),
        centred(numberLine(document), { fontSize: SIZES.number, margin: [0, 7, 0, 0] }),
        // A letter has no name of kind: what it is about stands under its number.
        ...(document.kind === null ? [centred(document.subject, { fontSize: 12, margin: [0, 3, 0, 0] })] : []),
      ],
    },
    {
      width: RIGHT,
      stack: [
        centred(NATION, { fontSize: SIZES.nation, bold: true, noWrap: true }),
        centred(MOTTO, { fontSize: SIZES.motto, bold: true }),
        rule(RIGHT, 163),
        centred(placeAndDay(document), { fontSize: SIZES.number, italics: true, margin: [0, 7, 0, 0] }),
      ],
    },
  ],
  margin: [0, 0, 0, 12],
})

const title = (document: OfficialDocument): Content[] =>
  document.kind === null
    ? []
    : [
        centred(document.kind, { fontSize: SIZES.kind, bold: true }),
        centred(document.subject, { fontSize: SIZES.kind, bold: true, margin: [points(8), 2, points(8), 0] }),
        rule(WIDTH, WIDTH * 0.3, 4),
        { text: '', margin: [0, 0, 0, 4] },
      ]

function bases({ authority, bases: all = [], enacting }: OfficialDocument): Content[] {
  return [
    ...(authority === undefined ? [] : [centred(authority.toUpperCase(), { bold: true, margin: [0, 0, 0, 8] })]),
    ...closed(all).map((basis) => paragraph([{ text: basis, italic: true }])),
    ...(enacting === undefined ? [] : [centred(enacting, { bold: true, margin: [0, 6, 0, 8] })]),
  ]
}

const text = (line: Line): ContentText['text'] =>
  runsOf(line).map(({ text: words, bold, italic, link }) => ({
    text: words,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(link === undefined ? {} : { link }),
  }))

const paragraph = (line: Line): Content => ({
  text: text(line),
  alignment: 'justify',
  leadingIndent: INDENT,
  lineHeight: 1.05,
  margin: [0, 0, 0, 6],
})

function block(of: Block): Content[] {
  switch (of.kind) {
    case 'article': {
      const runs = runsOf(of.title)
      return [
        paragraph([{ text: `Điều ${of.number}. `, bold: true }, ...runs]),
        ...(of.paragraphs ?? []).map(paragraph),
      ]
    }
    case 'heading':
      return [{ text: of.text, bold: true, margin: [0, 8, 0, 6], headlineLevel: 1 }]
    case 'paragraph':
      return [paragraph(of.line)]
    case 'list':
      return of.items.map((item) => paragraph([{ text: '- ' }, ...runsOf(item)]))
    case 'table':
      return table(of)
  }
}

function table({ head: heads, rows, widths, caption }: Extract<Block, { kind: 'table' }>): Content[] {
  const size = { fontSize: 12 }
  const cell = (of: Line | Cell): TableCell => {
    const { line, align = 'left' } = typeof of === 'object' && 'line' in of ? of : { line: of }
    return { text: text(line), alignment: align, ...size }
  }
  const total = (widths ?? heads.map(() => 1)).reduce((sum, share) => sum + share, 0)
  const room = WIDTH - heads.length * 9
  return [
    ...(caption === undefined ? [] : [centred(caption, { italics: true, fontSize: 13, margin: [0, 4, 0, 4] })]),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: (widths ?? heads.map(() => 1)).map((share) => (room * share) / total),
        body: [
          heads.map((words): TableCell => ({ text: words, bold: true, alignment: 'center', ...size })),
          ...rows.map((row) => row.map(cell)),
        ],
      },
      layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
      margin: [0, 2, 0, 8],
    },
  ]
}

function foot({ recipients, signer, verification }: OfficialDocument, code: string | null): Content {
  const left: Content[] = [
    { text: RECIPIENTS, bold: true, italics: true, fontSize: SIZES.recipientsHead },
    ...closed(recipients).map((line): Content => ({ text: `- ${line}`, fontSize: SIZES.recipients })),
  ]
  if (verification !== undefined && code !== null)
    left.push({
      columns: [
        { image: code, width: 52 },
        {
          stack: [{ text: verification.words }, { text: verification.code, bold: true, fontSize: 11 }],
          fontSize: SIZES.small,
          margin: [6, 10, 0, 0],
        },
      ],
      margin: [0, 10, 0, 0],
    })
  const right: Content[] = [
    ...signer.capacity.map((line) => centred(line, { bold: true })),
    centred(signer.name, { bold: true, margin: [0, 60, 0, 0] }),
  ]
  return {
    columns: [
      { width: LEFT * 1.1, stack: left },
      { width: '*', stack: right },
    ],
    margin: [0, 8, 0, 0],
    unbreakable: true,
  } as Content
}
