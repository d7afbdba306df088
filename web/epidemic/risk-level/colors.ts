/** The four colours of resolution 128/NQ-CP, and the ink that stands on each at 4.5:1; always with the digit. */
export const legalColors = { 1: '#2E9E4F', 2: '#F2C94C', 3: '#F2842E', 4: '#C62828' } as const
export const legalInks = { 1: '#0B1F12', 2: '#171E23', 3: '#171E23', 4: '#FFFFFF' } as const
export const LEVELS = [1, 2, 3, 4] as const
