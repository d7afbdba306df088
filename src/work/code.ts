/** Crockford's base 32: no I, L, O or U, so that a code survives being read out. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function base32(value: number): string {
  let text = ''
  for (let rest = value; rest > 0 || text === ''; rest = Math.floor(rest / 32)) text = `${DIGITS[rest % 32]}${text}`
  return text
}

/** `NV` nhiệm vụ, `VM` vướng mắc, `PA` phản ánh, `HS` hồ sơ. */
type CodeKind = 'NV' | 'VM' | 'PA' | 'HS'

/** `NV-AB-3F7`: the kind, the storage bucket and a number that grows. Unique; says nothing of who or where. */
export const codeOf = (kind: CodeKind, home: number, seq: number): string =>
  `${kind}-${base32(home).padStart(2, '0')}-${base32(seq).padStart(3, '0')}`

/** What an eye takes for another digit. */
const mend = (text: string): string => text.replace(/O/g, '0').replace(/[IL]/g, '1')

/** A code as somebody types it (lower case, O for zero, I or L for one) with its bucket; null when it is none. */
export function readCode(typed: string): { code: string; home: number } | null {
  const found = /^(NV|VM|PA|HS)-?([0-9A-Z]{2})-?([0-9A-Z]{3,})$/.exec(typed.trim().toUpperCase())
  if (!found) return null
  const [, kind, bucket, seq] = found as unknown as [string, string, string, string]
  const digits = [...mend(bucket)].map((digit) => DIGITS.indexOf(digit))
  const home = (digits[0] as number) * 32 + (digits[1] as number)
  return digits.includes(-1) ? null : { code: `${kind}-${mend(bucket)}-${mend(seq)}`, home }
}
