/** Who acts in the story of the dossiers. */
export type Actor = 'citizen' | 'desk' | 'officer' | 'head' | 'police' | 'social' | 'construction' | 'clock'

/** A step: what, how many working days ago, at which hour, by whom, and what goes with it. */
export interface DossierTurn {
  readonly step: string
  readonly ago: number
  readonly hour: number
  readonly by: Actor
  readonly words?: string
  readonly documents?: readonly string[]
  readonly amount?: number
  /** apologise: the new appointment, so many working days from today (negative: ago). */
  readonly dueIn?: number
}

export interface DossierStory {
  readonly procedure: string
  readonly unit: string
  readonly name: string
  readonly online?: true
  readonly ago: number
  readonly hour: number
  readonly turns: readonly DossierTurn[]
}

const EXTRACT = '2.000635'
const HOUSE = '1.013225'
const CHILD = '2.002622'
const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'

const turn = (step: string, ago: number, hour: number, by: Actor, more: Partial<DossierTurn> = {}): DossierTurn => ({
  step,
  ago,
  hour,
  by,
  ...more,
})

/** An extract, from the counter to the hand, as far as `until` says. */
function extract(
  name: string,
  ago: number,
  hour: number,
  until: 'sent' | 'accepted' | 'received' | 'issued' | 'returned',
  late = 0,
): DossierStory {
  const all = [
    turn('send', ago, hour, 'desk', { documents: ['r1', 'r2'] }),
    turn('accept', ago, hour + 0.2, 'desk'),
    turn('receive', ago, hour + 0.6, 'officer'),
    turn('issue', ago - 1 - late, hour - 0.5, 'head', { words: `Trích lục khai sinh của ${name}` }),
    turn('return', ago - 1 - late, hour + 0.5, 'desk'),
  ]
  const turns = all.slice(0, ['sent', 'accepted', 'received', 'issued', 'returned'].indexOf(until) + 1)
  return { procedure: EXTRACT, unit: CHU_VAN_AN, name, ago, hour, turns }
}

/** A house: the ward, the department, the ward again. */
const house = (name: string, ago: number, turns: readonly DossierTurn[], unit = CHU_VAN_AN): DossierStory => ({
  procedure: HOUSE,
  unit,
  name,
  ago,
  hour: 8.5,
  turns: [
    turn('send', ago, 8.5, 'desk', { documents: ['r1', 'r2', 'r3'] }),
    turn('accept', ago, 9, 'desk'),
    turn('receive', ago, 10, 'officer'),
    ...turns,
  ],
})

/** A birth: the ward on the day, the police, social security. */
const child = (name: string, ago: number, turns: readonly DossierTurn[], online?: true): DossierStory => ({
  procedure: CHILD,
  unit: CHU_VAN_AN,
  name,
  ago,
  hour: 9,
  ...(online ? { online } : {}),
  turns: [turn('send', ago, 9, online ? 'citizen' : 'desk', online ? {} : { documents: ['r1', 'r2', 'r3'] }), ...turns],
})

const taken = (ago: number): DossierTurn[] => [turn('accept', ago, 9.5, 'desk'), turn('receive', ago, 10, 'officer')]
const toPolice = (ago: number): DossierTurn[] => [
  turn('hand-over', ago, 15, 'officer'),
  turn('receive', ago, 15.5, 'police'),
]
const toSocial = (ago: number): DossierTurn[] => [
  turn('hand-over', ago, 14, 'police'),
  turn('receive', ago, 14.5, 'social'),
]
const carded = (ago: number): DossierTurn[] => [
  turn('issue', ago, 8.5, 'social', { words: 'Thẻ bảo hiểm y tế, mã khu vực sinh sống K2' }),
  turn('return', ago, 10, 'desk'),
]

/** Dossiers of the last six weeks, most of them of Chu Văn An ward; names are invented. */
export const dossierStories: readonly DossierStory[] = [
  extract('Nguyễn Thị Lan', 28, 8.5, 'returned'),
  extract('Lê Hồng Nhung', 15, 14, 'returned'),
  extract('Trần Quốc Khánh', 11, 10, 'returned', 2),
  extract('Đoàn Thị Mai', 2, 9, 'issued'),
  extract('Bùi Văn Lộc', 1, 14, 'received'),
  extract('Ngô Thị Yến', 1, 15, 'accepted'),
  extract('Hoàng Minh Đức', 1, 16, 'sent'),
  extract('Đặng Thị Thủy', 3, 9, 'received'),
  child('Nguyễn Thu Trang', 26, [...taken(26), ...toPolice(26), ...toSocial(25), ...carded(24)], true),
  child('Đỗ Thị Hòa', 17, [...taken(17), ...toPolice(17), ...toSocial(16), ...carded(15)]),
  // Late with the third agency: an apology with a new date, and then the card.
  child('Lương Thị Huệ', 9, [
    ...taken(9),
    ...toPolice(9),
    ...toSocial(8),
    turn('apologise', 6, 9.5, 'social', { words: 'Hệ thống cấp thẻ bảo trì, chưa in được thẻ', dueIn: -4 }),
    ...carded(4),
  ]),
  // Late now, with an apology that still runs.
  child(
    'Phạm Thị Ngọc Ánh',
    6,
    [
      ...taken(6),
      ...toPolice(5),
      turn('apologise', 2, 9, 'police', { words: 'Phải xác minh chỗ ở hợp pháp tại nơi tạm trú', dueIn: 2 }),
    ],
    true,
  ),
  // Between two agencies, its receipt not confirmed yet.
  child('Vũ Thị Hải Yến', 2, [...taken(2), ...toPolice(2), turn('hand-over', 1, 15, 'police')], true),
  child('Trịnh Văn Nam', 2, [...taken(2), ...toPolice(1)], true),
  // The certificate of birth was blurred: asked for again, the clock stands.
  child(
    'Lê Thị Thanh',
    4,
    [
      ...taken(4),
      turn('ask', 3, 9, 'officer', { words: 'Ảnh giấy chứng sinh bị mờ, không đọc được số.', documents: ['r2'] }),
    ],
    true,
  ),
  child('Nguyễn Văn Phú', 8, [
    ...taken(8),
    turn('ask', 8, 15, 'officer', { words: 'Thiếu giấy tờ chứng minh chỗ ở.', documents: ['r4'] }),
    turn('supply', 5, 10, 'desk', { documents: ['r4'] }),
    ...toPolice(5),
    ...toSocial(4),
    ...carded(3),
  ]),
  child('Bùi Thị Hằng', 1, [], true),
  child(
    'Đinh Văn Quyết',
    3,
    [turn('guide', 3, 14, 'desk', { words: 'Tờ khai chưa ghi nơi sinh.', documents: ['r1'] })],
    true,
  ),
  child(
    'Mai Thị Hoa',
    12,
    [turn('reject', 12, 15, 'desk', { words: 'Cha, mẹ không thường trú, tạm trú tại phường.' })],
    true,
  ),
  house('Nguyễn Đức Long', 27, [
    turn('hand-over', 22, 14, 'officer'),
    turn('receive', 21, 9, 'construction'),
    turn('hand-over', 17, 14, 'construction'),
    turn('receive', 16, 8.5, 'officer'),
    turn('charge', 16, 9, 'officer', { words: 'Lệ phí cấp giấy phép xây dựng', amount: 75_000 }),
    turn('pay', 15, 9, 'desk', { amount: 75_000 }),
    turn('issue', 14, 10, 'head', { words: 'Nhà ở 3 tầng, 85 m², thửa 112, tờ bản đồ 24' }),
    turn('return', 13, 9, 'desk'),
  ]),
  house('Trần Văn Dũng', 19, [
    turn('hand-over', 13, 14, 'officer'),
    turn('receive', 12, 9, 'construction'),
    turn('hand-over', 5, 14, 'construction', { words: 'Đề nghị lùi chỉ giới 1,2 m' }),
    turn('receive', 4, 8.5, 'officer'),
  ]),
  house('Phạm Xuân Bách', 16, [
    turn('hand-over', 9, 14, 'officer'),
    turn('receive', 8, 9, 'construction'),
    turn('note', 4, 9, 'construction', { words: 'Đang đối chiếu quy hoạch phân khu' }),
  ]),
  house('Hoàng Thị Loan', 12, [turn('hand-over', 6, 14, 'officer'), turn('receive', 5, 9, 'construction')]),
  house('Lê Văn Thắng', 9, [turn('ask', 5, 10, 'officer', { words: 'Bản vẽ thiếu mặt cắt móng.', documents: ['r3'] })]),
  house('Vũ Mạnh Cường', 7, []),
  house('Đỗ Thị Kim Dung', 4, []),
  house('Nguyễn Hữu Toàn', 20, [
    turn('decline', 12, 10, 'head', { words: 'Đất chưa chuyển mục đích sử dụng sang đất ở.' }),
    turn('return', 11, 9, 'desk'),
  ]),
  house('Phan Văn Sơn', 10, [turn('withdraw', 8, 9, 'desk', { words: 'Người nộp xin rút để sửa thiết kế' })]),
  house(
    'Trần Thị Nga',
    14,
    [turn('hand-over', 8, 14, 'officer'), turn('receive', 7, 9, 'construction')],
    TRAN_HUNG_DAO,
  ),
  house('Bùi Quang Minh', 6, [], TRAN_HUNG_DAO),
  { ...extract('Nguyễn Thị Bích', 9, 9, 'received', 0), unit: TRAN_HUNG_DAO },
  { ...extract('Đoàn Văn Hải', 1, 9, 'accepted'), unit: TRAN_HUNG_DAO },
  { ...extract('Phạm Thị Vân', 1, 10, 'sent'), unit: TRAN_HUNG_DAO },
  { ...extract('Lưu Thị Hạnh', 2, 15, 'received'), unit: '10546-chi-linh' },
  { ...extract('Ngô Văn Kiên', 1, 9, 'sent'), unit: '10546-chi-linh' },
]
