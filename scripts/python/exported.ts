/** All that is exported as Python, executed: see `../notebooks.mjs`. A word after it takes the checks with it in their titles. */
import { execute } from './execute';
import { notebookChecks } from './notebooks';
import { runChecks, trialChecks, windowChecks } from './tune';

const wanted = process.argv[2] ?? '';
const hasTorch = process.env['EXPORTED_TORCH'] === '1';
const checks = [...windowChecks(), ...trialChecks(), ...(hasTorch ? [...notebookChecks(), ...runChecks()] : [])].filter(
  ({ title }) => title.includes(wanted),
);
const executed = execute(
  process.env['EXPORTED_PYTHON'] ?? 'python3',
  checks.map(({ program }) => program),
);

let passed = 0;
checks.forEach(({ title, verdict }, at) => {
  const found = executed[at]!;
  const { ok, text = '' } = verdict(found);
  if (ok) passed += 1;
  console.log(`${ok ? '✓' : '✗'} ${title}${text === '' ? '' : `: ${text}`} (${found.seconds.toFixed(1)} s)`);
  if (!ok) console.log(`${found.said.slice(0, 2000)}\n${found.problem ?? ''}`);
});
console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = passed === checks.length && passed > 0 ? 0 : 1;
