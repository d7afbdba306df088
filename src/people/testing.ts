import type { FastifyInstance } from 'fastify'

/** A browser of tests: keeps cookies, knows nothing else. */
export function browser(app: FastifyInstance, address = '10.0.0.1') {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      remoteAddress: address,
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'user-agent': 'Test' },
      ...(body ? { payload: body } : {}),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: response.statusCode, body: response.json() }
  }
  return {
    jar,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: object = {}) => ask('POST', path, body),
    patch: (path: string, body: object) => ask('PATCH', path, body),
    delete: (path: string) => ask('DELETE', path),
    signIn: (username: string, password: string) => ask('POST', '/auth/sign-in/username', { username, password }),
  }
}

export type Browser = ReturnType<typeof browser>
