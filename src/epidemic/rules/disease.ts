import { fold } from '#kernel/fold'

/** A disease as it is compared: "COVID-19" and "Covid 19" are one. Letters and digits alone, without case and accents. */
export const diseaseName = (disease: string): string => fold(disease).replace(/[^a-z0-9]/g, '')

/** COVID-19 by every name an outbreak may give it. */
export const COVID_19: readonly string[] = ['covid19', 'covid', 'sarscov2', 'ncov', '2019ncov']

/** One key for all names of a disease. */
export function diseaseKey(disease: string): string {
  const name = diseaseName(disease)
  return COVID_19.includes(name) ? 'covid19' : name
}
