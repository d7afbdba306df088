export { createHandlers } from './http.ts'
