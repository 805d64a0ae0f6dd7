/** What was thrown, as a message to another thread can carry it. */
export type Crash = { readonly name: string; readonly message: string; readonly stack: string };

export function crashOf(error: unknown): Crash {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack };
}
