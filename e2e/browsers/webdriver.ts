/** As much of W3C WebDriver as a journey needs: https://www.w3.org/TR/webdriver2/ */

type Method = 'GET' | 'POST' | 'DELETE';
/** The key under which an element's reference stands. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export type ElementReference = { readonly [ELEMENT]: string };

export type Session = {
  goto(url: string): Promise<void>;
  execute<T>(script: string): Promise<T>;
  click(element: ElementReference): Promise<void>;
  type(element: ElementReference, text: string): Promise<void>;
  end(): Promise<void>;
};

async function send<T>(url: string, method: Method, body?: object): Promise<T> {
  const answer = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** Whether the driver at this address takes sessions. */
export async function isReady(driver: string): Promise<boolean> {
  try {
    return (await send<{ ready: boolean }>(`${driver}/status`, 'GET')).ready;
  } catch {
    return false;
  }
}

export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const { sessionId } = await send<{ sessionId: string }>(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  const at = `${driver}/session/${sessionId}`;
  const element = (reference: ElementReference) => `${at}/element/${reference[ELEMENT]}`;
  return {
    goto: (url) => send(`${at}/url`, 'POST', { url }),
    execute: (script) => send(`${at}/execute/sync`, 'POST', { script, args: [] }),
    click: (reference) => send(`${element(reference)}/click`, 'POST', {}),
    type: (reference, text) => send(`${element(reference)}/value`, 'POST', { text }),
    end: () => send(at, 'DELETE'),
  };
}
