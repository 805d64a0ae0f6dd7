/** What the page's own Content-Security-Policy lets it connect to: the policy itself is the only place that says so. */

/** Hosts beside the page's own, as `127.0.0.1:*`; null where there is no policy, as in development. */
export function allowedHosts(document: Pick<Document, 'querySelector'> = window.document): readonly string[] | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  if (!meta) return null;
  const connect = meta.content.split(';').find((part) => part.trim().startsWith('connect-src')) ?? '';
  const origins = connect
    .trim()
    .split(/\s+/)
    .filter((source) => source.includes('://'));
  return [...new Set(origins.map((origin) => origin.slice(origin.indexOf('://') + 3)))];
}

/** A port of the policy may be `*`; without one it is the scheme's own. */
export function isAllowed(address: URL, hosts: readonly string[] | null): boolean {
  if (hosts === null || address.host === window.location.host) return true;
  return hosts.some((host) => host === address.host || host === `${address.hostname}:*`);
}
