import { defineConfig } from 'vitest/config'

/** Three altitudes: pure (threads, shared), database and HTTP (a cloned database each), browser journeys (one at a time). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          pool: 'threads',
          isolate: false,
          // Properties take their time on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts'],
          pool: 'threads',
          isolate: true,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['./test/cluster.ts'],
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/*.journey.ts'],
          pool: 'forks',
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 240_000,
          globalSetup: ['./test/cluster.ts'],
        },
      },
    ],
  },
})
