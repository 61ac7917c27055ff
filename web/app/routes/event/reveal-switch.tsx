// Whether people's ids and words stand on paper.
import { eventAddress } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { Link } from '../../ui/link.tsx';

export function RevealSwitch({ id, view }: { id: string; view: View }) {
  const { reveal } = view;
  return (
    <p className="note reveal">
      {reveal
        ? 'People’s ids and words stand in print.'
        : 'People’s ids and words are masked in print.'}{' '}
      <Link to={eventAddress(id, { ...view, reveal: !reveal })} preventScrollReset>
        {reveal ? 'Mask personal content in print' : 'Show personal content in print'}
      </Link>
    </p>
  );
}
