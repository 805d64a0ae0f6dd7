/** A WebSocket or server-sent events of the user's own. */
import { allowedHosts, isAllowed } from './policy';
import type { Into, PointSource, Stop } from './pointSource';

const SCHEMES = ['ws:', 'wss:', 'http:', 'https:'];

function parsed(address: string): URL | null {
  try {
    const url = new URL(address.trim());
    return SCHEMES.includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** What both kinds of connection do: open, say something, and end. */
type Connection = { close(): void } & Pick<EventTarget, 'addEventListener'>;

function follow(connection: Connection, address: string, { ready, messages, fail }: Into, ends: string): Stop {
  let [hasOpened, isOver] = [false, false];
  const end = () => {
    if (isOver) return;
    isOver = true;
    connection.close();
    fail({ code: hasOpened ? 'closed' : 'no-answer', address });
  };
  connection.addEventListener('open', () => {
    hasOpened = true;
    ready();
  });
  connection.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<unknown>;
    if (!isOver) messages([typeof data === 'string' ? data : '']);
  });
  connection.addEventListener(ends, end);
  return () => {
    isOver = true;
    connection.close();
  };
}

export const address = (text: string): PointSource => ({
  start(into) {
    const url = parsed(text);
    if (!url) {
      into.fail({ code: 'bad-address', address: text.slice(0, 200) });
      return () => undefined;
    }
    if (!isAllowed(url, allowedHosts())) {
      into.fail({ code: 'not-allowed', address: url.host });
      return () => undefined;
    }
    const isSocket = url.protocol.startsWith('ws');
    // An EventSource would try again by itself; that a stream has ended is to be seen.
    if (isSocket) return follow(new WebSocket(url), url.href, into, 'close');
    return follow(new EventSource(url), url.href, into, 'error');
  },
});
