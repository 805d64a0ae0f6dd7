/** English texts of the menu Export. */
export const exporting = {
  'export.configuration': 'Configuration as JSON',
  'export.losses': 'Losses as CSV',
  'export.forecast': 'Forecast as CSV',
  'export.label': 'What to export',
  'export.series': 'Series as CSV',
} as const;
