/** Simulated outbreaks for the demo province: pure, drawn by a seed, and said to be simulated wherever they show. */
export { simulateHaiDuong2021 } from './simulate/hai-duong-2021.ts'
export { simulateRecent } from './simulate/recent.ts'
