import { CloseButton, Group, Input, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useSay } from '../shell/language.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { ui } from '../ui/text.ts'
import { useFormat } from '../ui/useFormat.ts'
import type { Values } from './draft.ts'
import type { NameOf } from './useDraft.ts'
import { type FieldProps, useField } from './useField.ts'

interface Props<V extends Values> extends FieldProps<V, NameOf<V, readonly File[]>> {
  readonly kinds?: readonly string[]
  readonly maxBytes?: number
}

const TEN_MB = 10 * 1024 * 1024

/** Files to go with the form; not kept in the draft. */
export function FileField<V extends Values>({ kinds = [], maxBytes = TEN_MB, ...props }: Props<V>) {
  const t = useSay()
  const f = useFormat()
  const { of, name } = props
  const { size: _size, ...shared } = useField(props)
  const files = of.values[name] as readonly File[]
  const put = (to: readonly File[]) => of.set(name, to as V[typeof name])
  return (
    <Input.Wrapper {...shared} labelElement="div">
      {files.map((file) => (
        <Group key={`${file.name} ${file.lastModified}`} gap="sm" wrap="nowrap" mb={4}>
          <IconPaperclip size={16} aria-hidden />
          <Text truncate>{file.name}</Text>
          <Text c="dimmed" size="sm" style={{ whiteSpace: 'nowrap' }}>
            {f.bytes(file.size)}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t(ui.remove, { name: file.name })}
            onClick={() => put(files.filter((one) => one !== file))}
          />
        </Group>
      ))}
      <FileDrop kinds={kinds} maxBytes={maxBytes} onFile={(file) => put([...files, file])} />
    </Input.Wrapper>
  )
}
