/** English texts of the menu Export. */
export const exporting = {
  'settings.title': 'Settings',
  'picture.png': 'Picture (PNG)',
  'picture.svg': 'Picture (SVG)',
  'picture.pngLight': 'Picture in light colours (PNG)',
  'picture.svgLight': 'Picture in light colours (SVG)',
  'picture.unit': 'in {unit}',
  'picture.moment': 'after epoch {epoch}, step {step}',
  'picture.series': 'Series: {name}',
  'picture.network': '{cell}, {units}, layers: {layers}, look-back window {lookBack}',
} as const;
