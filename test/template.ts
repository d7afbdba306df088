import { Client } from 'pg'

const LOCK = 7_310_021

/** Runs alone across every test process of the cluster. */
export async function locked<T>(keeper: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: keeper })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work()
  } finally {
    await client.end()
  }
}

export async function databaseExists(keeper: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: keeper })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    return rowCount === 1
  } finally {
    await client.end()
  }
}
