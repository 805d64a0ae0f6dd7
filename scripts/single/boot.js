// @ts-check
/**
 * In the single file, before the page's program: a page that is opened from the disk may fetch nothing, and start no worker
 * that is a file or a module. So all files of the build are in it, packed; here each script becomes a blob with an address of
 * its own, and who asks for a file by its place in the build (`single:/assets/…`, or beside the page) is given that.
 */
{
  /** @typedef {{ name: string, type: string, text?: string, bytes?: string }} File `bytes` in base64; a script stands after those that it imports */

  /**
   * A thread's `fetch` of such files. It stands in front of each worker's script too, so it uses nothing from around it.
   * @param {readonly File[]} files
   */
  const serve = (files) => {
    const fetchAny = globalThis.fetch.bind(globalThis);
    /** @param {string | URL | Request} asked @param {RequestInit} [settings] */
    globalThis.fetch = async (asked, settings) => {
      const path = (asked instanceof Request ? asked.url : String(asked)).replace(/[?#].*$/, '');
      const file = files.find(({ name }) => path.endsWith(`/${name}`));
      if (!file) return fetchAny(asked, settings);
      const { type, text, bytes = '' } = file;
      const content = text ?? Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      return new Response(content, { headers: { 'content-type': type } });
    };
  };

  /** @param {string} base64 @returns {Promise<File[]>} */
  const unpacked = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
  };

  const begin = async () => {
    const holder = document.getElementById('files');
    const files = await unpacked(holder?.textContent ?? '');
    holder?.replaceChildren();
    serve(files);

    /** @type {Map<string, string>} */
    const addresses = new Map();
    /** @param {string} name */
    const single = (name) => addresses.get(name);
    const binary = files.filter(({ bytes }) => bytes !== undefined);
    const kernels = binary.filter(({ type }) => type === 'application/wasm');
    for (const { name, type, text } of files) {
      if (text === undefined) continue;
      // Only the reader of series asks for data sets. Strict, as the modules were.
      const own = name.includes('/series.worker-') ? binary : kernels;
      const script = name.includes('.worker-')
        ? `'use strict';(${String(serve)})(${JSON.stringify(own)});${text}`
        : text.replace(/@@(assets\/[\w.-]+)@@/g, (_, needed) => single(needed) ?? '');
      addresses.set(name, URL.createObjectURL(new Blob([script], { type })));
    }
    const PlainWorker = globalThis.Worker;
    globalThis.Worker = class extends PlainWorker {
      /** @param {string | URL} address */
      constructor(address) {
        const name = new URL(address).pathname.slice(1);
        super(single(name) ?? address);
      }
    };
    Object.assign(globalThis, { single });
    await import(single(holder?.dataset['entry'] ?? '') ?? '');
  };

  begin().catch((error) => {
    document.getElementById('opening-trouble')?.removeAttribute('hidden');
    throw error;
  });
}
