import { fold } from '#kernel/fold'
import type { SETTING_KINDS } from '../../encounters/shapes.ts'

type SettingKind = (typeof SETTING_KINDS)[number]

/** Words that tell what kind of circumstance it was; the first that fits wins. Folded. */
const KINDS: readonly (readonly [SettingKind, RegExp])[] = [
  [
    'household',
    /\b(cung nha|trong nha|gia dinh|vo|chong|con trai|con gai|bo|me|ong noi|ba noi|song chung|cung phong tro)\b/,
  ],
  ['health-care', /\b(benh vien|bv|tram y te|phong kham|y te|cham soc)\b/],
  ['school', /\b(truong|lop|mam non|hoc sinh|giao vien|thpt|thcs|tieu hoc)\b/],
  ['market', /\b(cho|sieu thi|cua hang|tap hoa|winmart|vinmart)\b/],
  ['workplace', /\b(cong ty|cty|nha may|xuong|khu cong nghiep|kcn|co quan|lam cung|dong nghiep|phan xuong)\b/],
  ['event', /\b(dam cuoi|an cuoi|dam|tiec|gio|le|hoi|sinh nhat|lien hoan|tat nien)\b/],
  ['transport', /\b(xe|tau|taxi|may bay|xe khach|xe dua don)\b/],
  ['service', /\b(quan|nha hang|karaoke|cafe|ca phe|an sang|an trua|an toi|cat toc|tiem)\b/],
  ['neighbourhood', /\b(hang xom|ngo|cung xom|cung thon|sang choi)\b/],
  ['quarantine', /\b(khu cach ly)\b/],
]

export const settingKindOf = (words: string): SettingKind | null =>
  KINDS.find(([, pattern]) => pattern.test(fold(words)))?.[0] ?? null

/** Where somebody lives rather than where they met. */
const ADDRESS =
  /^(?:đ\/?c|địa chỉ|trú tại|hktt|thường trú)?\s*[:.]?\s*(?:số nhà|số|thôn|xóm|tổ dân phố|tổ|tdp|khu dân cư|kdc|khu phố|khu|ấp|đội|ngõ|ngách|đường|phố|làng|bản)(?![\p{L}])/iu
const LABELLED = /^(?:đ\/?c|địa chỉ|trú tại|hktt|thường trú)\s*[:.]?\s*/iu

/** The address a segment tells, without its label; null when it tells none. */
export function addressIn(segment: string): string | null {
  if (LABELLED.test(segment)) return segment.replace(LABELLED, '').trim() || null
  return ADDRESS.test(segment) ? segment : null
}
