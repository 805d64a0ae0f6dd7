import { useEffect, useRef, type ReactNode } from 'react';
import type { CellSettings } from '../../../../../model/settings/cellParts';
import { SETTINGS, type Config } from '../../../../../model/settings/settings';
import { useCommands, usePlayground } from '../../../page/playgroundContext';
import { restartNote } from '../../../settings/restartNote';
import { isOn, placeOf, switched, SWITCHED, type PartName } from './parts';
import styles from './CellSwitches.module.css';
import { useBuilderWords } from './builderWords';

type CellSwitchesProps = {
  /** What the picture is of. */
  drawn: CellSettings;
  /** Size of the picture's drawing, and where it begins, where the switches lie over it; null: they stand below. */
  over: { readonly width: number; readonly height: number; readonly top: number } | null;
  /** The part that was switched last: a change draws the cell anew, and the focus is to stay. */
  touched: string | null;
  onTouch(part: string): void;
};

/** Switches on the parts of an LSTM: what is switched off goes, and a network is made anew. */
export function CellSwitches({ drawn, over, touched, onTouch }: CellSwitchesProps) {
  const words = useBuilderWords();
  const { t } = words;
  const { change } = useCommands();
  const config = usePlayground((state) => state.config);
  const group = useRef<HTMLDivElement>(null);
  const note = restartNote('inputGate', words);
  useEffect(() => {
    if (touched === null || document.activeElement !== document.body) return;
    group.current?.querySelector<HTMLElement>(`[data-part="${touched}"] :is(input, select)`)?.focus();
  }, [touched]);
  const apply = (part: string, settings: Partial<Config>) => {
    onTouch(part);
    change(settings);
  };
  const placed = (part: PartName | 'forgetGate', on: boolean) => {
    if (!over) return {};
    const [x, y] = placeOf(part, on);
    return { left: `${(100 * x) / over.width}%`, top: `${(100 * (y - over.top)) / over.height}%` };
  };
  const names: Readonly<Record<PartName, string>> = {
    inputGate: t('set.inputGate'),
    outputGate: t('set.outputGate'),
    candidateActivation: t('set.candidateActivation'),
    outputActivation: t('set.outputActivation'),
    peepholes: t('builder.peepholes'),
  };
  const hasForget = drawn.forgetGate !== 'off';
  return (
    <div
      ref={group}
      className={styles['switches']}
      data-over={over ? true : undefined}
      role="group"
      aria-label={t('builder.switches')}
      data-not-in-picture
    >
      <Labelled
        part="forgetGate"
        name={t('set.forgetGate')}
        shown={!over || !hasForget}
        style={placed('forgetGate', hasForget)}
      >
        <select
          value={config.forgetGate}
          aria-describedby={note?.id}
          onChange={(event) => apply('forgetGate', { forgetGate: event.target.value as Config['forgetGate'] })}
        >
          {SETTINGS.forgetGate.options.map((option) => (
            <option key={option} value={option}>
              {t(`forgetGate.${option}`)}
            </option>
          ))}
        </select>
      </Labelled>
      {SWITCHED.map((part) => (
        <Labelled
          key={part}
          part={part}
          name={names[part]}
          // The box of the candidate stays, as a sum.
          shown={!over || (!isOn(part, drawn) && part !== 'candidateActivation')}
          style={placed(part, isOn(part, drawn))}
        >
          <input
            type="checkbox"
            role="switch"
            checked={isOn(part, config)}
            aria-describedby={note?.id}
            onChange={() => apply(part, switched(part, config))}
          />
        </Labelled>
      ))}
    </div>
  );
}

type LabelledProps = {
  part: string;
  name: string;
  /** Whether the name is in sight: at a box that has it, it would stand there twice. */
  shown: boolean;
  style: { readonly left?: string; readonly top?: string };
  children: ReactNode;
};

function Labelled({ part, name, shown, style, children }: LabelledProps) {
  return (
    <label className={styles['switch']} data-part={part} style={style} title={name}>
      {children}
      <span className={shown ? styles['name'] : 'visually-hidden'}>{name}</span>
    </label>
  );
}
