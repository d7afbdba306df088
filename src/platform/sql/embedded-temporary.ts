import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Embedded, startEmbedded } from './embedded.ts'
import type { Binaries } from './embedded-binaries.ts'

/** Faster at the price of surviving a power cut, which a database made to be thrown away need not. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** A server in a temporary folder. Stopping it, or the death of this process, however it dies, removes everything. */
export async function startTemporary(binaries?: Binaries): Promise<Embedded> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-test-'))
  // Root hands the server to a system user, who has to be able to walk in.
  chmodSync(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir, binaries, settings: SETTINGS })
  const folders = [dataDir, dirname(embedded.pgdata)]
  const letGo = guard(embedded.pid, folders)
  return {
    ...embedded,
    async stop() {
      await embedded.stop()
      letGo()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A shell that outlives us for a moment: when our end of its pipe closes, it ends the server and removes the folders. */
function guard(pid: number, folders: readonly string[]): () => void {
  const script =
    'read -r _; kill -INT "$0" 2>/dev/null; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$@"'
  const shell = spawn('/bin/sh', ['-c', script, String(pid), ...folders], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.unref()
  shell.stdin.on('error', () => {})
  return () => shell.stdin.end()
}
