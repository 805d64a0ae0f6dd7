/** The table of one series, where a table holds several. */
import type { ImportChoices, ImportGroups } from '../../../protocol/importing';
import { selectRows } from '../../table/selectRows';
import { tableOf, type Table } from '../../table/table';
import { createRepairs } from '../repairs';
import { accepted, type Result } from '../result';
import { WRITTEN_DELIMITER } from '../rowsAsText';
import { acrossColumn, acrossOf, turned } from './across';
import { chosenGroup, groupsReport } from './groups';
import { groupColumn, longGroups } from './longGroups';

export type Chosen = { readonly table: Table; readonly groups: ImportGroups | null };

/** Every cell of it stands in one line of the file. */
function turnedTable(
  table: Table,
  across: NonNullable<ReturnType<typeof acrossOf>>,
  choices: ImportChoices,
): Result<Chosen> {
  const group = chosenGroup(across.groups, choices.group);
  if (!group.ok) return group;
  const known = { ...choices, decimal: table.decimal, header: true };
  const reading = tableOf(turned(table, across, group.value), WRITTEN_DELIMITER, known, createRepairs());
  let step = reading.next();
  while (!step.done) step = reading.next();
  const line = table.lineOf(group.value.row);
  const { name } = group.value;
  const several = across.groups.length > 1;
  return accepted({
    table: { ...step.value!, lineOf: () => line },
    groups: several ? groupsReport(acrossColumn(across), across.groups, name) : null,
  });
}

export function chosenSeries(table: Table, choices: ImportChoices): Result<Chosen> {
  if (choices.layout !== 'long') {
    const across = acrossOf(table);
    if (across) return turnedTable(table, across, choices);
  }
  const long = longGroups(table);
  if (!long) return accepted({ table, groups: null });
  const group = chosenGroup(long.groups, choices.group);
  if (!group.ok) return group;
  const groups = groupsReport(groupColumn(long), long.groups, group.value.name);
  return accepted({ table: selectRows(table, group.value.of), groups });
}
