/** Texts of megabytes that are made to overflow a stack, or to be looked at again for each of their characters. */
import { describe, expect, it } from 'vitest';
import { imported } from './imported.fixture';

/** What takes the square of it in steps is not done within the limit below. */
const LENGTH = 1_000_000;
/** Beyond what any stack holds. */
const DEPTH = 100_000;
const repeated = (part: string) => part.repeat(LENGTH / part.length);
const rows = Array.from({ length: 40 }, (_, at) => `2020-01-${String((at % 28) + 1).padStart(2, '0')},${at + 0.5}\n`);
const table = `date,value\n${rows.join('')}`;

/** In a table where it can stand in one, and alone. */
const PARTS: Readonly<Record<string, string>> = {
  'one open quote': `"${repeated('a')}`,
  'an open quote over many lines': `"${repeated('a,1\n')}`,
  'pairs of quotes': repeated('""'),
  'pairs of quotes in quotes': `"${repeated('""')}"`,
  'quotes, each of them after text': repeated('a"'),
  'quotes in quotes, before many blanks': `"${'a"'.repeat(LENGTH / 4)}${' '.repeat(LENGTH / 2)}`,
  'cells that open a quote and close none': repeated(',"a'),
  'blanks before a quote': `${repeated(' ')}"`,
  'blanks and no quote': repeated(' '),
  'blanks of many kinds before quotes': repeated('\t \u00a0\ufeff"a"\v'),
  'spaces between few letters': `a${repeated(' ')}b${repeated(' ')}\r`,
  'lines of remarks': repeated('#,"a\n'),
  'remarks without line ends': `#${repeated(',"a')}`,
  'remarks of spaces': repeated('# a  "b\n'),
  'remarks of pairs of quotes': `#${repeated(',""')}`,
  'one long quoted cell a line': `"${'a\n'.repeat(LENGTH / 6)}",1\n`.repeat(3),
  'a number of very many digits': repeated('1'),
  'groups of thousands': `1${repeated(',234')}`,
  'groups of thousands in quotes': `"1${repeated(',234')}"`,
  'brackets around digits, one open': `(${repeated('1')}`,
  'brackets around digits': `(${repeated('1')})`,
  'letters of a month': `1 jan${repeated('a')} 2020`,
  'a weekday of many letters': `mon${repeated('a')}`,
  'delimiters alone': repeated(','),
  'the same name again and again': repeated('a,'),
  'line breaks alone': repeated('\n'),
  'marks of an encoding': repeated('\ufeff'),
  'one line of semicolons and quotes': repeated('";"'),
};

const JSON_TEXTS: Readonly<Record<string, string>> = {
  'a long string that does not end': `["${repeated('a')}`,
  'a long string of escapes, and a fault': `["${repeated('\\n')}" 1]`,
  'lists in lists': `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
  'lists in lists, in rows': `[[1,${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}]]`,
  'lists in lists that do not end': repeated('['),
  'fields in fields': `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`,
  'records without a name in common': `[${Array.from({ length: 100_000 }, (_, at) => `{"${at}":1}`).join()}]`,
  'blanks before nothing': `[${repeated(' ')}`,
};

describe('texts of megabytes that are made to be slow', { timeout: 120_000 }, () => {
  it.each(Object.entries(PARTS))('%s', async (_, part) => {
    await imported(part);
    await imported(`${part}\n${table}`);
    expect(await imported(table + part, { delimiter: ' ' })).toHaveProperty('ok');
  });

  it.each(Object.entries(JSON_TEXTS))('JSON: %s', async (_, text) => {
    const result = await imported(text);
    expect(result.ok ? '' : result.problem.code).toMatch(/^json|^too-few-rows$|^no-numbers$/);
  });
});
