// Opens the browser's print dialog. There is nothing to press until scripts run: the browser's own menu prints as well.
import { Printer } from '../../ui/icons.tsx';
import { useScripted } from '../../ui/use-scripted.ts';

export function PrintButton() {
  if (!useScripted()) return null;
  return (
    <button type="button" className="btn btn-p" onClick={() => window.print()}>
      <Printer aria-hidden="true" size={15} /> Print or save as PDF
    </button>
  );
}
