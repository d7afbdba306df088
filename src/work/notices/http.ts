import { instant } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import type { Call, Handlers } from '#platform/http/serve'
import type { notices } from './contract.ts'
import { confirmLetter } from './letters.ts'
import { insertMail, mailsSince } from './store-mail.ts'
import { countUnread, findNotice, markRead, pageOfNotices } from './store-notices.ts'
import { confirmAsked, dropAddress, keepAsked, saveChoice, settingsOf } from './store-settings.ts'

const PAGE = 50
const DAY_MS = 86_400_000
const CODES_A_DAY = 5

/** Whose notices: the caller's own, and nobody else's. */
const ownerOf = ({ caller }: Call): string => caller.accountId as string

/** @param mailOn whether this installation has a mail server */
export const noticeHandlers = (mailOn: boolean): Handlers<typeof notices> => ({
  countNotices: async (call, tx) => ({ unread: await countUnread(tx, ownerOf(call)) }),
  async listNotices(call, tx) {
    const { only, before, limit } = call.query
    const page = { unreadOnly: only === 'unread', before: before ?? null, limit: limit ?? PAGE }
    return { ...(await pageOfNotices(tx, ownerOf(call), page)), unread: await countUnread(tx, ownerOf(call)) }
  },
  getNotice: async (call, tx) => (await findNotice(tx, ownerOf(call), call.params.id)) ?? refuse('not-found'),
  async readNotices(call, tx) {
    const { ids, read = true } = call.body
    if (ids?.length !== 0) await markRead(tx, ownerOf(call), ids ?? null, read ? call.at : null)
    return { unread: await countUnread(tx, ownerOf(call)) }
  },
  getNoticeSettings: (call, tx) => settingsOf(tx, ownerOf(call), mailOn),
  async saveNoticeSettings(call, tx) {
    await saveChoice(tx, ownerOf(call), call.caller.language, call.body)
    return settingsOf(tx, ownerOf(call), mailOn)
  },
  async askAddress(call, tx) {
    if (!mailOn) return refuse('mail-off')
    const accountId = ownerOf(call)
    const sent = await mailsSince(tx, [accountId], 'confirm', instant(Date.parse(call.at) - DAY_MS))
    if ((sent.get(accountId) ?? 0) >= CODES_A_DAY) return refuse('too-many-codes')
    const { language } = call.caller
    const { address } = call.body
    const code = await keepAsked(tx, accountId, language, address, call.at)
    const written = confirmLetter(code, language)
    await insertMail(tx, { accountId, kind: 'confirm', address, written, at: call.at })
    return settingsOf(tx, accountId, mailOn)
  },
  async confirmAddress(call, tx) {
    const done = await confirmAsked(tx, ownerOf(call), call.body.code, call.at)
    return done ? settingsOf(tx, ownerOf(call), mailOn) : refuse('wrong-code')
  },
  async dropAddress(call, tx) {
    await dropAddress(tx, ownerOf(call))
    return settingsOf(tx, ownerOf(call), mailOn)
  },
})
