import type { Config } from '../../model/settings/settings';

export type SettingsFacts = {
  readonly config: Config;
  /** What was wanted and could not be had; null once a series is there. */
  readonly missed: Config | null;
};
