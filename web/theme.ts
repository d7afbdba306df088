import { type CSSVariablesResolver, createTheme, InputWrapper, type MantineColorsTuple } from '@mantine/core'
import { type Language, say } from '#kernel/text'
import { ui } from './ui/text.ts'

/** Ten shades, light to dark; the seventh is the one text and buttons use, at least 4.5:1 on white. */
const teal: MantineColorsTuple = [
  '#F0FDFA',
  '#CCFBF1',
  '#99F6E4',
  '#5EEAD4',
  '#2DD4BF',
  '#14B8A6',
  '#0D9488',
  '#0F766E',
  '#115E59',
  '#134E4A',
]
const red: MantineColorsTuple = [
  '#FEF2F2',
  '#FEE2E2',
  '#FECACA',
  '#FCA5A5',
  '#F87171',
  '#EF4444',
  '#DC2626',
  '#B42318',
  '#912018',
  '#7A271A',
]
const orange: MantineColorsTuple = [
  '#FFF6ED',
  '#FFEAD5',
  '#FDDCAB',
  '#FEB273',
  '#FD853A',
  '#FB6514',
  '#EC4A0A',
  '#C4320A',
  '#9C2A10',
  '#7E2410',
]
const yellow: MantineColorsTuple = [
  '#FEFBE8',
  '#FEF7C3',
  '#FEEE95',
  '#FDE272',
  '#FAC515',
  '#EAAA08',
  '#CA8504',
  '#A15C07',
  '#854A0E',
  '#713B12',
]
const green: MantineColorsTuple = [
  '#F0FDF4',
  '#DCFCE7',
  '#BBF7D0',
  '#86EFAC',
  '#4ADE80',
  '#22C55E',
  '#16A34A',
  '#15803D',
  '#166534',
  '#14532D',
]
const gray: MantineColorsTuple = [
  '#F7F8F9',
  '#EEF1F3',
  '#E1E6E9',
  '#CBD3D8',
  '#A9B4BB',
  '#7F8C95',
  '#5A6872',
  '#424E57',
  '#2B353C',
  '#171E23',
]
const dark: MantineColorsTuple = [
  '#DCE3E7',
  '#B9C3C9',
  '#9AA6AE',
  '#75828B',
  '#4A565E',
  '#3A454C',
  '#2A3339',
  '#1B2125',
  '#14191C',
  '#0E1214',
]

const sans = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"

/** The look of the house: neutrals first, one accent, lines instead of shadows, steps of four pixels. */
const base = createTheme({
  colors: { teal, red, orange, yellow, green, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.38,
  black: '#171E23',
  defaultRadius: 6,
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  fontFamily: sans,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.334', sm: '1.385', md: '1.4286', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  shadows: { xs: 'none', sm: 'none', md: '0 2px 8px rgb(0 0 0 / 12%)', lg: 'none', xl: 'none' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '24px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  breakpoints: { xs: '390px', sm: '700px', md: '900px', lg: '1100px', xl: '1440px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** The theme with the few words that live inside Mantine's own parts. */
export function themeIn(language: Language) {
  const close = { 'aria-label': say(ui.close, language) }
  const still = { transitionProps: { duration: 0 } }
  return createTheme({
    ...base,
    components: {
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
      Modal: {
        defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, closeButtonProps: close, ...still },
        styles: { title: { fontWeight: 600 } },
      },
      Drawer: { defaultProps: { closeButtonProps: close, ...still } },
      Notification: { defaultProps: { closeButtonProps: close } },
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': say(ui.showPassword, language) } },
      },
      Popover: { defaultProps: still },
      Menu: { defaultProps: still },
      Tooltip: { defaultProps: { ...still, withArrow: false } },
      InputWrapper: InputWrapper.extend({
        styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 }, error: { marginTop: 4 } },
        vars: () => ({
          label: { '--input-label-size': '14px' },
          description: { '--input-description-size': '13px' },
          error: { '--input-error-size': '13px' },
          success: {},
        }),
      }),
    },
  })
}

/** What Mantine's own variables would leave under 4.5:1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5A6872',
    '--mantine-color-placeholder': '#64717A',
    '--mantine-color-error': '#B42318',
    '--mantine-color-anchor': '#0F766E',
    '--line': '#E1E6E9',
    '--surface': '#FFFFFF',
    '--ground': '#F7F8F9',
    '--hatch': '#A9B4BB',
    '--tone-neutral': '#424E57',
    '--tone-active': '#0F766E',
    '--tone-good': '#15803D',
    '--tone-warn': '#854A0E',
    '--tone-soon': '#8A4B08',
    '--mantine-color-teal-light': 'rgb(15 118 110 / 10%)',
    '--mantine-color-teal-light-hover': 'rgb(15 118 110 / 14%)',
    '--tone-bad': '#B42318',
  },
  dark: {
    '--mantine-color-dimmed': '#9AA6AE',
    '--mantine-color-placeholder': '#9AA6AE',
    '--mantine-color-error': '#F97066',
    '--mantine-color-anchor': '#2DD4BF',
    '--line': '#343E45',
    '--surface': '#1B2125',
    '--ground': '#14191C',
    '--hatch': '#5A6872',
    '--tone-neutral': '#B9C3C9',
    '--tone-active': '#2DD4BF',
    '--tone-good': '#4ADE80',
    '--tone-warn': '#FAC515',
    '--tone-soon': '#FEC84B',
    '--mantine-color-teal-light': 'rgb(45 212 191 / 14%)',
    '--mantine-color-teal-light-hover': 'rgb(45 212 191 / 18%)',
    '--tone-bad': '#F97066',
  },
})
