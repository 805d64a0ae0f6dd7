/**
 * The page's Content-Security-Policy. A build may be made that reads streams of further hosts:
 *
 *   LIVE_HOSTS=127.0.0.1,localhost:8090 npm run build
 */

/** A host, with a port or without. */
const HOST = /^[a-z0-9.-]+(:\d+)?$/i;
const SCHEMES = ['http', 'https', 'ws', 'wss'];

/** Sources of the policy for hosts in a text, parted by commas; a host without a port is allowed at every one. Throws at what is no host. */
export function liveSources(hosts: string): readonly string[] {
  const names = hosts.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .flatMap((name) => {
      if (!HOST.test(name)) throw new Error(`LIVE_HOSTS: "${name}" is no host. Write one such as 127.0.0.1:8090.`);
      return SCHEMES.map((scheme) => `${scheme}://${name.includes(':') ? name : `${name}:*`}`);
    });
}

/** Nothing but the page's own files, and the streams that it was built for; styles may be inline because the charts set them so. */
export const policyFor = (hosts: string): string =>
  [
    "default-src 'none'",
    // 'wasm-unsafe-eval' lets our own kernels be compiled; it allows no script from a text.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // The preview of a link is the page itself.
    "frame-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...liveSources(hosts)].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
