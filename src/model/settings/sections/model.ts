/** The settings of the model: the stack of recurrent layers, and what it sees and says. */
import { choice, integer, real, type Setting } from '../setting';

export const model = {
  cell: choice('model', ['lstm', 'peephole', 'gru', 'rnn'], 'lstm'),
  /** Activation of the candidate and of the output; gates are always the logistic sigmoid. */
  activation: choice('model', ['tanh', 'relu'], 'tanh'),
  /** Parts of an LSTM that are left out (Greff et al. 2015): a gate that is off is 1; a coupled forget gate is 1 - input gate. */
  inputGate: choice('model', ['on', 'off'], 'on'),
  forgetGate: choice('model', ['on', 'off', 'coupled'], 'on'),
  outputGate: choice('model', ['on', 'off'], 'on'),
  candidateActivation: choice('model', ['on', 'off'], 'on'),
  outputActivation: choice('model', ['on', 'off'], 'on'),
  /** What the forget gate's bias begins with: with 1 it begins by keeping (Gers et al. 2000; Jozefowicz et al. 2015). */
  forgetBias: real('model', 1, [-2, -1, 0, 0.5, 1, 2, 3, 5]),
  /** Whether every layer reads a sequence from both ends. A task says whether it can be. */
  directions: choice('model', ['one', 'both'], 'one'),
  units: integer('model', 16, [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]),
  layers: integer('model', 1, [1, 2, 3, 4]),
  lookBack: integer('windows', 24, [2, 4, 8, 12, 16, 24, 36, 48, 64, 96, 128, 192, 256]),
  /** Whether windows follow one another in training, with the states carried on: see `stateful.ts`. */
  stateful: choice('windows', ['off', 'on'], 'off'),
  horizon: integer('windows', 1, [1, 2, 3, 4, 6, 8, 12, 16, 24, 36, 48]),
  /**
   * What the head gets beside the hidden state: nothing, the target's last value, or the whole window by a linear map (the
   * autoregressive part of LSTNet, Lai et al. 2018).
   */
  shortcut: choice('model', ['none', 'last', 'linear'], 'none'),
  /** Whether the shortcut is trained along, or held as it begins. */
  shortcutHeld: choice('model', ['trained', 'held'], 'trained'),
  /** Share of the hidden states dropped between recurrent layers while training. */
  dropout: real('model', 0, [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]),
} as const satisfies Record<string, Setting>;
