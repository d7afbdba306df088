/** Asked once: old machines and locked-down browsers have no WebGL. */
export const hasWebGl = ((): boolean => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
})()
