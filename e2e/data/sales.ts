/** Monthly sales with a season and a second column: semicolons, a header, one row a month. */
export function monthlySales(months: number): string {
  const rows = Array.from({ length: months }, (_, index) => {
    const month = `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const season = Math.sin((2 * Math.PI * index) / 12);
    return `${month};${(100 + index + 20 * season).toFixed(2)};${Math.round(1000 + 100 * season)}`;
  });
  return ['month;sales;visits', ...rows].join('\r\n');
}
