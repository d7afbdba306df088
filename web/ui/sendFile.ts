import { type AnswerOf, ApiProblem, type InputOf, urlOf } from '#platform/http/client'
import type { AnyEndpoint } from '#platform/http/endpoint'
import { chosenLanguage } from '../shell/language.tsx'

/**
 * Sends a file to an `upload` endpoint, telling how far it is (0 to 1): `fetch` cannot say that.
 * Throws `ApiProblem`, or `TypeError` when the network is gone.
 */
export function sendFile<E extends AnyEndpoint>(
  of: E,
  input: Omit<InputOf<E>, 'upload'>,
  file: File,
  onProgress: (ratio: number) => void,
): Promise<AnswerOf<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(of.method, urlOf('/api', of, input as object))
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('accept-language', chosenLanguage())
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new TypeError('network')))
    request.addEventListener('load', () => {
      const reply = parsed(request.responseText)
      if (request.status < 300) resolve(reply as AnswerOf<E>)
      else reject(new ApiProblem(problemIn(reply, request.status)))
    })
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const problemIn = (reply: unknown, status: number) =>
  typeof reply === 'object' && reply !== null && 'code' in reply
    ? (reply as ApiProblem['problem'])
    : { type: 'about:blank', title: '', status, code: 'fault' }
