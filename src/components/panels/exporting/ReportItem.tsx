import { Item } from './ExportDialog';

export function ReportItem() {
  return <Item name="export.report" onChoose={() => undefined} />;
}
