/** Style sheets of what is fetched later. */

/** Resolves when the page has it. The file itself is here already: it comes from the browser's cache. */
export function style(url: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  // After the page's own sheet, which is in the body: among equals, the later rule holds.
  document.body.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}
