/** What may be left out of an LSTM, in any combination; mostly nothing. */
import fc from 'fast-check';
import type { Config } from '../settings/settings';

export const anyParts: fc.Arbitrary<Partial<Config>> = fc.record({
  inputGate: fc.constantFrom('on', 'on', 'off'),
  forgetGate: fc.constantFrom('on', 'off', 'coupled'),
  outputGate: fc.constantFrom('on', 'on', 'off'),
  candidateActivation: fc.constantFrom('on', 'on', 'off'),
  outputActivation: fc.constantFrom('on', 'on', 'off'),
});
