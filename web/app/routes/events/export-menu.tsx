// The list as a file, and whether personal content goes along, there and on paper.
import { exportAddress, listAddress } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { Download } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';

export function ExportMenu({ view }: { view: View }) {
  const { reveal } = view;
  return (
    <details className="export">
      <summary className="btn">
        <Download aria-hidden="true" size={15} /> Export
      </summary>
      <div className="export-menu">
        <p>
          <a href={exportAddress('jsonl', view)} download>
            JSON lines
          </a>
          , one event a line, with its payload
        </p>
        <p>
          <a href={exportAddress('csv', view)} download>
            CSV
          </a>
          , for spreadsheets
        </p>
        <p className="note">
          The newest 10,000 that fit the filter. People’s ids and words are{' '}
          {reveal ? 'in them, and on paper.' : 'masked in them, and on paper.'}{' '}
          <Link to={listAddress({ ...view, reveal: !reveal })} preventScrollReset>
            {reveal
              ? 'Mask personal content in print and export'
              : 'Show personal content in print and export'}
          </Link>
        </p>
      </div>
    </details>
  );
}
