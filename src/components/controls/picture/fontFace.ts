/** The page's font as part of a document, so that it looks the same where the font is not installed. */

function base64(bytes: Uint8Array): string {
  let text = '';
  const PIECE = 0x8000;
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

function fontRule(): CSSFontFaceRule | null {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) return rule;
  }
  return null;
}

let known: Promise<string> | null = null;

/** Empty where it cannot be had: then the picture's own program chooses one. */
export function fontFace(): Promise<string> {
  known ??= embedded().catch(() => {
    known = null;
    return '';
  });
  return known;
}

async function embedded(): Promise<string> {
  const rule = fontRule();
  const address = /url\(["']?([^"')]+)/.exec(rule?.style.getPropertyValue('src') ?? '')?.[1];
  if (!rule || address === undefined) return '';
  const response = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  const family = rule.style.getPropertyValue('font-family');
  return `@font-face{font-family:${family};font-weight:100 900;src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")}`;
}
