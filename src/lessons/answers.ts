/** What was answered before it was shown: plain data, as it is kept and handed in. */
export type Answer =
  | { readonly kind: 'choice'; readonly chosen: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'line'; readonly values: readonly number[] };
