import { AREA_NAMES, AREAS, type AreaName } from '../../../store/shown/areas';
import { useSharingWords, type SharingWords } from './words';

const PLACES = ['bar', 'controls', 'forecast', 'questions', 'results'] as const;

function nameOf(area: AreaName, { t }: SharingWords): string {
  switch (area) {
    case 'transport':
    case 'counters':
    case 'tools':
    case 'unit':
      return t(`area.${area}`);
    default:
      return t(`${area}.title`);
  }
}

type ScreenMapProps = { areas: readonly AreaName[]; onChoose(areas: readonly AreaName[]): void };

/** The screen in small: each area is a box to be ticked. The last one that is left stays. */
export function ScreenMap({ areas, onChoose }: ScreenMapProps) {
  const words = useSharingWords();
  return (
    <div className="share-map">
      {PLACES.map((place) => (
        <div key={place} data-place={place}>
          {AREA_NAMES.filter((name) => AREAS[name] === place).map((name) => {
            const isOn = areas.includes(name);
            return (
              <label key={name} data-on={isOn || undefined}>
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={isOn && areas.length === 1}
                  onChange={() => onChoose(AREA_NAMES.filter((other) => areas.includes(other) !== (other === name)))}
                />
                {nameOf(name, words)}
              </label>
            );
          })}
        </div>
      ))}
    </div>
  );
}
