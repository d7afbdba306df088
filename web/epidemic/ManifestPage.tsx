import { Button } from '@mantine/core'
import { useParams } from 'react-router'
import { spacedCode, testing } from '#epidemic/contract'
import { useAnswer } from '../api.ts'
import { paths, withQuery } from '../paths.ts'
import { Link } from '../shell/Link.tsx'
import { useSay } from '../shell/language.tsx'
import { Answer } from '../ui/Answer.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/useFormat.ts'
import { Barcode } from './testing/Barcode.tsx'
import css from './testing/Labels.module.css'
import { testingText } from './testing/text.ts'

/** The paper that goes with the box: what is in it, from whom, to whom, and two signatures. */
export default function ManifestPage() {
  const { id = '' } = useParams()
  const t = useSay()
  const f = useFormat()
  const found = useAnswer(testing.getManifest, { params: { id } })
  const code = found.data?.manifest.code
  return (
    <Page
      title={t(testingText.manifest, { code: code === undefined ? '' : spacedCode(code) })}
      back={paths.testing()}
      actions={
        <>
          <Button onClick={() => window.print()}>{t(testingText.print)}</Button>
          <Button variant="default" component={Link} to={withQuery(paths.labels(), { manifest: id })}>
            {t(testingText.printLabels)}
          </Button>
        </>
      }
    >
      <Answer of={found} rows={8}>
        {({ manifest, samples }) => (
          <Card>
            <div className={css.head}>
              <dl className={css.facts}>
                <dt>{t(testingText.manifestFrom)}</dt>
                <dd>{manifest.unitName ?? t(testingText.several)}</dd>
                <dt>{t(testingText.manifestTo)}</dt>
                <dd>{manifest.laboratoryName}</dd>
                <dt>{t(testingText.sentAt)}</dt>
                <dd>{f.instant(manifest.sentAt)}</dd>
                <dt>{t(testingText.receivedAt)}</dt>
                <dd>{manifest.receivedAt === null ? t(testingText.notReceived) : f.instant(manifest.receivedAt)}</dd>
                {manifest.courier !== null && (
                  <>
                    <dt>{t(testingText.courier)}</dt>
                    <dd>{manifest.courier}</dd>
                  </>
                )}
                <dt>{t(testingText.tubes)}</dt>
                <dd>{f.number(samples.length)}</dd>
              </dl>
              <Barcode code={manifest.code} kind="bars" className={css.bars ?? ''} />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard */}
            <section className={css.scroll} tabIndex={0} aria-label={t(testingText.samples)}>
              <table className={css.paper}>
                <thead>
                  <tr>
                    {(['order', 'code', 'person', 'level', 'takenAt', 'pool'] as const).map((name) => (
                      <th key={name} scope="col">
                        {t(testingText[name])}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {samples.map((sample, at) => (
                    <tr key={sample.id}>
                      <td>{at + 1}</td>
                      <td>{spacedCode(sample.code)}</td>
                      <td>{sample.personCode}</td>
                      <td>{sample.level === null ? '' : `F${sample.level}`}</td>
                      <td>{f.instant(sample.takenAt)}</td>
                      <td>{sample.poolCode === null ? '' : spacedCode(sample.poolCode)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            <div className={css.signs}>
              {([testingText.handedOver, testingText.takenOver] as const).map((words) => (
                <div key={words.vi}>
                  <b>{t(words)}</b>
                  <div>{t(testingText.signature)}</div>
                </div>
              ))}
            </div>
          </Card>
        )}
      </Answer>
    </Page>
  )
}
