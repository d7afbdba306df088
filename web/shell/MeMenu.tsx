import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconShieldLock, IconSun } from '@tabler/icons-react'
import { paths } from '../paths.ts'
import { Link } from './Link.tsx'
import { useLanguage, useSay } from './language.tsx'
import { usePerson } from './person.tsx'
import { shell } from './text.ts'

const initials = (name: string): string => name.trim().split(/\s+/).at(-1)?.charAt(0).toUpperCase() ?? ''

/** Who I am, my language, the appearance, my sessions, the way out. */
export function MeMenu({ onSignOut }: { onSignOut: () => void }) {
  const t = useSay()
  const person = usePerson()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const appearances = [
    { value: 'auto', words: shell.auto, icon: IconDeviceDesktop },
    { value: 'light', words: shell.light, icon: IconSun },
    { value: 'dark', words: shell.dark, icon: IconMoon },
  ] as const
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t(shell.me, { name: person.name })}>
          <Avatar size={28} radius="xl" color="teal" variant="filled">
            {initials(person.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
          {person.post !== null && <br />}
          {person.post}
        </Menu.Label>
        <Menu.Item component={Link} to={paths.myAccount()} leftSection={<IconShieldLock size={16} />}>
          {t(shell.myAccount)}
        </Menu.Item>
        <Menu.Item
          lang={language === 'vi' ? 'en' : 'vi'}
          leftSection={<IconLanguage size={16} />}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t(shell.language)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t(shell.appearance)}</Menu.Label>
        {appearances.map(({ value, words, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            fw={value === colorScheme ? 600 : 400}
            aria-current={value === colorScheme}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(value)}
          >
            {t(words)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={onSignOut}>
          {t(shell.signOut)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
