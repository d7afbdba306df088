import { say, type Text, type Values } from '#kernel/text'
import type { Figures } from './figures.ts'

/** What the pages are told is not known. */
export const missingTexts = {
  noPlace: {
    vi: 'Chưa địa điểm nào của ổ dịch có tọa độ nên không vẽ được vùng quanh địa điểm; các phương án theo xã, phường vẫn dùng được. Ghi tọa độ ở trang Mốc dịch tễ.',
    en: 'No place of the cluster has coordinates, so no ring can be drawn; the alternatives by commune stand. Enter coordinates on the page of venues.',
  },
  noCommune: {
    vi: 'Chưa rõ ổ dịch ở xã, phường nào.',
    en: 'It is not known in which commune the cluster is.',
  },
  noShapes: {
    vi: 'Chưa có hình bản đồ cho ngày này: không tính được diện tích, chốt và phần liền kề.',
    en: 'There is no map of this day: area, checkpoints and surroundings cannot be told.',
  },
  schematic: {
    vi: 'Ranh giới xã, phường là sơ đồ quanh điểm trung tâm, chưa nhập ranh giới thật; chốt và phần liền kề chỉ để tham khảo.',
    en: 'Boundaries of communes are cells around their centres, the real ones are not imported; checkpoints and surroundings are a hint.',
  },
} satisfies Record<string, Text>

const frames = {
  venue: { vi: 'Quanh {place}, bán kính {metres} m', en: 'Around {place}, {metres} m' },
  venues: {
    vi: 'Quanh {place} và {n} địa điểm, bán kính {metres} m',
    en: 'Around {place} and {n} places, {metres} m',
  },
  hamlet: { vi: 'Khu dân cư quanh {n} địa điểm, bán kính {metres} m', en: 'Hamlet around {n} places, {metres} m' },
  several: { vi: '{commune} và {n} xã, phường', en: '{commune} and {n} communes' },
  unlocated: {
    vi: '{n} địa điểm chưa có tọa độ, không vẽ được: {places}.',
    en: '{n} places without coordinates are not drawn: {places}.',
  },
  widening: {
    vi: 'Rộng thêm: {people} người, thêm {f0} F0, {f1} F1{places}',
    en: 'Wider: {people} people, {f0} F0 more, {f1} F1 more{places}',
  },
  withPlaces: { vi: ', {n} trường, chợ', en: ', {n} schools and markets more' },
  unknownPeople: { vi: 'chưa rõ số', en: 'unknown' },
} satisfies Record<string, Text>

export const worded = (name: keyof typeof frames, values: Values): Text => ({
  vi: say(frames[name], 'vi', values),
  en: say(frames[name], 'en', values),
})

const grouped = (n: number, language: 'vi' | 'en'): string =>
  String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')

const isGathering = ({ kind }: { readonly kind: string }): boolean => kind === 'school' || kind === 'market'

/** What a wider area brings over a narrower one, in a sentence. */
export function widened(before: Figures, after: Figures): Text {
  const inLevel = ({ levels }: Figures, level: number): number => levels.find((one) => one.level === level)?.inside ?? 0
  const more = (level: number): number => inLevel(after, level) - inLevel(before, level)
  const places = after.venues.filter(isGathering).length - before.venues.filter(isGathering).length
  const people = before.people === null || after.people === null ? null : after.people - before.people
  const sentence = (language: 'vi' | 'en'): string =>
    say(frames.widening, language, {
      people:
        people === null ? frames.unknownPeople[language] : `${people < 0 ? '−' : '+'}${grouped(people, language)}`,
      f0: more(0),
      f1: more(1),
      places: places > 0 ? say(frames.withPlaces, language, { n: places }) : '',
    })
  return { vi: sentence('vi'), en: sentence('en') }
}
