import { DEMO_PASSWORD } from '#people'
import { signIn } from '#people/contract'
import { createClient } from '#platform/http/client'

/** Somebody signed in: calls endpoints as the web does, with the session's cookie. */
export interface Visitor {
  readonly call: ReturnType<typeof createClient>
  readonly cookie: string
}

export const visitorOf = (address: string, cookie: string): Visitor => ({
  cookie,
  call: createClient(fetch, `${address}/api`, () => (cookie === '' ? {} : { cookie })),
})

/** Signs a demo account in over HTTP and keeps its cookie. */
export async function signInAs(address: string, username: string): Promise<Visitor> {
  let cookie = ''
  const listening: typeof fetch = async (...request) => {
    const response = await fetch(...request)
    cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return response
  }
  await createClient(listening, `${address}/api`)(signIn.withPassword, {
    body: { username, password: DEMO_PASSWORD },
  })
  return visitorOf(address, cookie)
}
