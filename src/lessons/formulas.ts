/** Formulas that texts name, as `$name$`: plain text, so that they are read aloud, copied and printed as they stand. */
export const FORMULAS: Readonly<Record<string, string>> = {
  /** Each gate and the candidate, in short. */
  gates: 'φ(W·x + U·h₋₁ + b)',
  cell: 'cₜ = fₜ ⊙ cₜ₋₁ + iₜ ⊙ gₜ',
  hidden: 'hₜ = oₜ ⊙ tanh(cₜ)',
  /** As the article has them. */
  'input-gate': 'iₜ = σ(W_xi xₜ + W_hi hₜ₋₁ + W_ci cₜ₋₁ + b_i)',
  'forget-gate': 'fₜ = σ(W_xf xₜ + W_hf hₜ₋₁ + W_cf cₜ₋₁ + b_f)',
  'output-gate': 'oₜ = σ(W_xo xₜ + W_ho hₜ₋₁ + W_co cₜ + b_o)',
  'cell-article': 'cₜ = fₜ ⊙ cₜ₋₁ + iₜ ⊙ tanh(W_xc xₜ + W_hc hₜ₋₁ + b_c)',
  'half-life': 'ln ½ / ln f',
  parameters: '4 · units · (inputs + units + 1)',
  update: 'w ← w − η · ∂L/∂w',
};
