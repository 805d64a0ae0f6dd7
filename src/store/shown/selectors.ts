import type { SettingName } from '../../model/settings/settings';
import type { AreaName } from './areas';
import type { ShownFacts } from './facts';

export const isShown = ({ shown }: Pick<ShownFacts, 'shown'>, area: AreaName): boolean =>
  shown?.areas?.includes(area) ?? true;

export const isLocked = ({ shown }: ShownFacts, name: SettingName): boolean => shown?.locked.includes(name) ?? false;
