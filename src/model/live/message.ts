/**
 * What one message of a WebSocket or of server-sent events says: a number (`12.5`), or JSON with one (`{"value": 12.5}`). Further
 * fields, such as `time`, are left to those who send them: a stream is in the order in which it comes.
 */

export type Message =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: { readonly code: 'no-number'; readonly text: string } };

const SHOWN = 80;

function valueIn(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'value' in parsed ? parsed.value : parsed;
  } catch {
    return null;
  }
}

export function readMessage(text: string): Message {
  const value = valueIn(text);
  if (typeof value === 'number' && Number.isFinite(value)) return { ok: true, value };
  return { ok: false, problem: { code: 'no-number', text: text.slice(0, SHOWN) } };
}
