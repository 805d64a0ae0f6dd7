import { SOURCES } from '../../model/settings/sources/sources';
import type { Config } from '../../model/settings/settings';

export const isGenerated = (config: Config): boolean => SOURCES[config.data].kind === 'generator';

/** Train, validation and test, per cent of the series. */
export type Shares = { readonly train: number; readonly validation: number; readonly test: number };
export const sharesOf = ({ train, validation }: Pick<Config, 'train' | 'validation'>): Shares => ({
  train,
  validation,
  test: 100 - train - validation,
});
