/** Formulas that texts name, as `$name$`: plain text, so that they are read aloud, copied and printed as they stand. */
export const FORMULAS: Readonly<Record<string, string>> = {
  /** Each gate and the candidate, in short. */
  gates: 'φ(W·x + U·h₋₁ + b)',
  cell: 'c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t',
  hidden: 'h_t = o_t ⊙ tanh(c_t)',
  candidate: 'g_t = tanh(W_xc x_t + W_hc h_{t−1} + b_c)',
  'input-gate': 'i_t = σ(W_xi x_t + W_hi h_{t−1} + W_ci c_{t−1} + b_i)',
  'forget-gate': 'f_t = σ(W_xf x_t + W_hf h_{t−1} + W_cf c_{t−1} + b_f)',
  'output-gate': 'o_t = σ(W_xo x_t + W_ho h_{t−1} + W_co c_t + b_o)',
  'cell-article': 'c_t = f_t ⊙ c_{t−1} + i_t ⊙ tanh(W_xc x_t + W_hc h_{t−1} + b_c)',
  'half-life': 'ln ½ / ln f',
  parameters: '4 · units · (inputs + units + 1)',
  update: 'w ← w − η · ∂L/∂w',
};
