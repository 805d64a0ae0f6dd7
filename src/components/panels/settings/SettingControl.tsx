import { SETTINGS, type SettingName } from '../../../model/settings/settings';
import { SettingChoice, type ChoiceName } from './SettingChoice';
import { SettingSlider, type NumericName } from './SettingSlider';

/** The control of a setting, by its kind; a text has none of its own kind. */
export const SettingControl = ({ name }: { name: SettingName }) => (
  <div className="contents" data-place={`set-${name}`}>
    <OfKind name={name} />
  </div>
);

function OfKind({ name }: { name: SettingName }) {
  switch (SETTINGS[name].kind) {
    case 'choice':
      return <SettingChoice name={name as ChoiceName} />;
    case 'integer':
    case 'real':
      return <SettingSlider name={name as NumericName} />;
    case 'text':
      return null;
  }
}
