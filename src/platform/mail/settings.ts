import type { Text } from '#kernel/text'

/** Where mail is handed over, and in whose name. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; queries such as `?requireTLS=true` go to nodemailer. */
  readonly url: string
  /** `Liên Thông <lienthong@example.gov.vn>`. */
  readonly from: string
}

export const mailFaults = {
  url: {
    vi: 'SMTP_URL không phải là địa chỉ dạng smtp://người-dùng:mật-khẩu@máy:cổng',
    en: 'SMTP_URL is not an address like smtp://user:password@host:port',
  },
  from: {
    vi: 'Có SMTP_URL thì phải có MAIL_FROM dạng "Liên Thông <ten@co-quan.gov.vn>"',
    en: 'With SMTP_URL there must be MAIL_FROM like "Liên Thông <name@agency.gov.vn>"',
  },
} satisfies Record<string, Text>

/** One address as people write it; strict enough that a header cannot be smuggled in. */
const ADDRESS = /^[^\s<>",;:@]+@[^\s<>",;:@]+\.[^\s<>",;:@]+$|^[^\s<>",;:@]+@localhost$/

/** The address in `Name <address>`, or in a bare address; null when there is none. */
export function bareAddress(from: string): string | null {
  if (/[\r\n]/.test(from)) return null
  const bare = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
  return ADDRESS.test(bare) ? bare : null
}

/** What the environment says of mail: null when it says nothing (mail is off), or the name of the bad setting. */
export function readMailSettings(
  env: Readonly<Record<string, string | undefined>>,
): MailSettings | null | 'url' | 'from' {
  const url = env.SMTP_URL || null
  if (url === null) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') return 'url'
  const from = env.MAIL_FROM ?? ''
  return bareAddress(from) === null ? 'from' : { url, from }
}
