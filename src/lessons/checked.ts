/** Numbers by name. */
export type Evidence = Readonly<Record<string, number>>;
export type Checked = { readonly holds: boolean; readonly evidence: Evidence };
