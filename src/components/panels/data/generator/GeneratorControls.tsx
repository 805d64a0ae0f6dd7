import { useEffect } from 'react';
import { GENERATORS, type GeneratorSource, type ParameterName } from '../../../../model/settings/sources/generators';
import { parametersOf, parametersText } from '../../../../model/settings/sources/parameters';
import { GENERATOR_NAMES, type GeneratorName } from '../../../../model/settings/sources/names';
import type { Recipe } from '../../../../model/protocol/series';
import { FormulaField } from './FormulaField';
import { GeneratorParameter } from './GeneratorParameter';
import { GeneratorSketch } from './GeneratorSketch';
import { useCommands, usePlayground, useSnapshotOfState, useWords } from '../../page/playgroundContext';
import styles from './GeneratorControls.module.css';

/** What shapes the generated series that is chosen; nothing for a series that is not generated. */
export function GeneratorControls() {
  const chosen = usePlayground((state) => state.config.data);
  const name = GENERATOR_NAMES.find((generator) => generator === chosen);
  // With a key, so that a formula that was being typed does not come back.
  return name && <ControlsOf key={name} name={name} />;
}

function ControlsOf({ name }: { name: GeneratorName }) {
  const { t } = useWords();
  const { change, sketch } = useCommands();
  const now = useSnapshotOfState();
  const { dataSeed: seed, noise, length, parameters, formula } = usePlayground((state) => state.config);
  useEffect(
    () => sketch({ name, seed, noise, length, parameters, formula }),
    [sketch, name, seed, noise, length, parameters, formula],
  );

  const source: GeneratorSource = GENERATORS[name];
  const values: Readonly<Record<string, number>> = parametersOf(name, parameters);
  // Of the parameters as they are then: another slider may have come to rest in between.
  const textWith = (key: string, value: number) =>
    parametersText(name, { ...parametersOf(name, now().config.parameters), [key]: value });
  const attempt = (tried: Partial<Recipe>) => sketch({ name, seed, noise, length, parameters, formula, ...tried });

  return (
    <div role="group" className={styles['controls']} aria-label={t('parameters.title')}>
      {parametersText(name, values) !== '' && (
        <button type="button" className="link-button" onClick={() => change({ parameters: '' })}>
          {t('parameters.reset')}
        </button>
      )}
      <GeneratorSketch name={name} />
      {name === 'formula' && <FormulaField onTry={(text) => attempt({ formula: text })} />}
      {Object.entries(source.parameters).map(([key, parameter]) => (
        <GeneratorParameter
          key={key}
          name={key as ParameterName}
          parameter={parameter}
          value={values[key] ?? parameter.default}
          onTry={(value) => attempt({ parameters: textWith(key, value) })}
          onCommit={(value) => change({ parameters: textWith(key, value) })}
        />
      ))}
    </div>
  );
}
