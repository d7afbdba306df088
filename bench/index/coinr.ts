import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IndexData, IndexSpec } from '#measures/composite'

/** COINr's own resampling of the same index with the same doubts; what it prints is read back. */
const SCRIPT = `
suppressMessages(library(COINr))
args <- commandArgs(trailingOnly = TRUE)
iData <- read.csv(args[1], check.names = FALSE)
iMeta <- read.csv(args[2], check.names = FALSE, colClasses = c(iCode = "character", Parent = "character"))
iMeta$Parent[iMeta$Parent == ""] <- NA
coin <- new_coin(iData, iMeta, quietly = TRUE)
coin <- Normalise(coin, dset = "Raw", global_specs = list(f_n = "n_minmax", f_n_para = list(c(1, 100))))
coin <- Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
noise <- get_noisy_weights(w = coin$Meta$Weights$Original, noise_specs = data.frame(Level = 1:3, NoiseFactor = 0.25), Nrep = 100)
SA <- list(
  weights = list(Address = "$Log$Aggregate$w", Distribution = noise, Type = "discrete"),
  normalise = list(Address = "$Log$Normalise$global_specs", Type = "discrete", Distribution = list(
    list(f_n = "n_minmax", f_n_para = list(c(1, 100))),
    list(f_n = "n_rank"))),
  aggregate = list(Address = "$Log$Aggregate$f_ag", Type = "discrete", Distribution = c("a_amean", "a_gmean")))
n <- as.integer(args[3])
before <- Sys.time()
res <- suppressMessages(get_sensitivity(coin, SA_specs = SA, N = n, SA_type = "UA", dset = "Aggregated", iCode = "index", quietly = TRUE,
  check_addresses = FALSE))
seconds <- as.numeric(difftime(Sys.time(), before, units = "secs"))
nominal <- coin$Data$Aggregated
cat(as.character(packageVersion("COINr")), seconds, "\\n")
write.csv(data.frame(uCode = nominal$uCode, rank = rank(-nominal$index, ties.method = "min"),
  score = nominal$index), args[4], row.names = FALSE)
`

export interface Coinr {
  readonly version: string
  readonly seconds: number
  /** Scores without any doubt, by unit. */
  readonly scores: ReadonlyMap<string, number>
}

/** Null where R or its package COINr is not installed. */
export function runCoinr({ nodes }: IndexSpec, { units, columns }: IndexData, samples: number): Coinr | null {
  const installed = (() => {
    try {
      return execFileSync('Rscript', ['-e', 'cat(requireNamespace("COINr", quietly = TRUE))'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    } catch {
      return 'FALSE'
    }
  })()
  if (!String(installed).includes('TRUE')) return null
  const folder = mkdtempSync(join(tmpdir(), 'coinr-'))
  const at = (name: string): string => join(folder, name)
  try {
    const codes = [...columns.keys()]
    writeFileSync(
      at('data.csv'),
      [
        ['uCode', 'uName', ...codes],
        ...units.map((unit, u) => [unit, unit, ...codes.map((code) => columns.get(code)![u])]),
      ]
        .map((row) => row.join(','))
        .join('\n'),
    )
    const levels = new Map<string, number>()
    for (const { code } of nodes.toReversed()) {
      const below = nodes.filter(({ parent }) => parent === code).map((child) => levels.get(child.code) ?? 1)
      levels.set(code, below.length === 0 ? 1 : Math.max(...below) + 1)
    }
    writeFileSync(
      at('meta.csv'),
      [
        ['iCode', 'Level', 'Parent', 'Direction', 'Weight', 'Type', 'iName'],
        ...nodes.map(({ code, parent, direction, weight }) => [
          code,
          levels.get(code),
          parent ?? '',
          direction === 'down' ? -1 : 1,
          weight,
          columns.has(code) ? 'Indicator' : 'Aggregate',
          code,
        ]),
      ]
        .map((row) => row.join(','))
        .join('\n'),
    )
    writeFileSync(at('run.R'), SCRIPT)
    const out = execFileSync('Rscript', [at('run.R'), at('data.csv'), at('meta.csv'), String(samples), at('out.csv')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [version = '', seconds = ''] = String(out).trim().split('\n').at(-1)!.trim().split(' ')
    const rows = readFileSync(at('out.csv'), 'utf8').trim().split('\n').slice(1)
    const scores = new Map(
      rows.map((row) => {
        const [unit = '', , score = ''] = row.replaceAll('"', '').split(',')
        return [unit, Number(score)]
      }),
    )
    return { version, seconds: Number(seconds), scores }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
