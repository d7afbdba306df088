import {
  IconBriefcase,
  IconBuilding,
  IconBuildingBank,
  IconBuildingHospital,
  IconBulb,
  IconBus,
  IconDeviceLaptop,
  IconDots,
  IconDroplet,
  IconFileDescription,
  IconHome,
  IconLeaf,
  IconMapPin,
  IconReceipt,
  IconRoad,
  IconSchool,
  IconShield,
  IconTrash,
  IconUserCheck,
  IconVirus,
  IconVolume,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>

/** A picture for each kind of petition: found before its words are read. */
const ICONS: Readonly<Record<string, Icon>> = {
  road: IconRoad,
  lighting: IconBulb,
  waste: IconTrash,
  water: IconDroplet,
  noise: IconVolume,
  security: IconShield,
  'construction-order': IconBuilding,
  attitude: IconUserCheck,
  environment: IconLeaf,
  health: IconBuildingHospital,
  education: IconSchool,
  procedure: IconFileDescription,
  land: IconHome,
  credit: IconBuildingBank,
  tax: IconReceipt,
  labour: IconBriefcase,
  infrastructure: IconMapPin,
  transport: IconBus,
  epidemic: IconVirus,
  digital: IconDeviceLaptop,
  other: IconDots,
}

interface Props {
  readonly category: string
  readonly size?: number
}

/** The picture of a kind; words stand beside it, so it says nothing to screen readers. */
export function CategoryIcon({ category, size = 18 }: Props) {
  const Icon = ICONS[category] ?? IconDots
  return <Icon size={size} stroke={1.5} aria-hidden />
}
