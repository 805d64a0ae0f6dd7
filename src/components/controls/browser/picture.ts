/** A part of the page as a file. The library is fetched when the first picture is taken. */
export async function takePicture(element: HTMLElement, fileName: string, format: 'png' | 'svg'): Promise<void> {
  const { domToPng, domToSvg } = await import('modern-screenshot');
  const take = format === 'png' ? domToPng : domToSvg;
  const backgroundColor = getComputedStyle(document.documentElement).getPropertyValue('--panel').trim();
  // Twice the pixels: it will stand on a slide.
  const href = await take(element, { backgroundColor, scale: 2 });
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}
