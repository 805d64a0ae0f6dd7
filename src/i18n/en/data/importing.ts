/** English texts of the import of files. */
export const importing = {
  'read.reading': 'Reading… {share} %',
  'read.correct': 'Correct it…',
  'import.too-large':
    'It has {megabytes} MB, and the limit is {limit} MB. Cut it down, or keep only the columns of time and value.',
  'import.too-many-rows': 'It has {rows} rows, and the limit is {limit}. Keep a part of them, or their means.',
  'import.empty': 'It is empty. Choose a file with one row a time step.',
  'import.not-text': 'It is a {kind} file, not text. Save it as CSV and upload that.',
  'import.encoding': 'Its characters are in no encoding that is known here. Save it as UTF-8 and try again.',
  'import.quotes': 'From line {line} a quotation mark is not closed. Close it and upload again.',
  'import.json': 'Line {line}, column {column}: this is not JSON. Mend it there, or save the table as CSV.',
  'import.json-shape':
    'This JSON holds no table. It takes a list of numbers, a list of records, or an object of lists.',
  'import.workbook': 'The workbook could not be opened: it is damaged or protected. Save its sheet as CSV.',
  'import.parquet': 'The Parquet file is damaged or packed in a way that cannot be read here. Save the table as CSV.',
  'import.archive': 'The archive is damaged, cut off or protected. Unpack it and upload the table in it.',
  'import.no-numbers':
    'No column holds numbers from line {line} on (columns: {columns}). One column must hold a number in nearly every row.',
  'import.no-such-column': 'There is no column “{column}” (columns: {columns}). Choose one of these.',
  'import.no-such-group': 'There is no series “{group}” (series: {names}). Choose one of these.',
  'import.column-without-numbers':
    'Column “{column}”, line {line}: “{cell}” is not a number. Choose another column, or mend the cell.',
  'import.column-without-dates':
    'Column “{column}”, line {line}: “{cell}” is not a date. Choose another time column, or count the rows.',
  'import.all-missing': 'Column “{column}” has no value from line {line} on. Choose another column.',
  'import.too-few-rows':
    'It has {rows} usable rows, and at least {needed} are needed; it ends at line {line}. Use a longer series.',
  'import.constant':
    'Column “{column}” is {value} everywhere from line {line} on: there is nothing to learn. Choose another column.',
  'import.infinite':
    'Column “{column}”, line {line}: the number is too large to compute with. Mend it, or choose another column.',
  'import.unreachable': 'The file {file} could not be loaded. Check the connection, then choose the series again.',
} as const;
