import type { GeneratorParameter as Parameter, ParameterName } from '../../../../model/settings/sources/generators';
import { Slider } from '../../../controls/fields/Slider';
import { useWords } from '../../page/playgroundContext';
import { restartNote } from '../../settings/restartNote';

type GeneratorParameterProps = {
  name: ParameterName;
  parameter: Parameter;
  value: number;
  /** Called for each value that a drag passes. */
  onTry(value: number): void;
  onCommit(value: number): void;
};

/** A parameter of a generator as a slider, with the range and stops of the registry. */
export function GeneratorParameter({ name, parameter, value, onTry, onCommit }: GeneratorParameterProps) {
  const words = useWords();
  const label = words.t(`parameter.${name}`);
  const { stops, min, max, whole } = parameter;
  return (
    <Slider
      label={label}
      exactLabel={words.t('exact', { name: label })}
      value={value}
      stops={stops}
      min={min}
      max={max}
      whole={whole}
      note={restartNote('parameters', words)}
      format={(number) => words.number(number)}
      onMove={onTry}
      onCommit={onCommit}
    />
  );
}
