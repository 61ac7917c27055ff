// The top of a page below the dashboard: the way back, what it is, what it is for.
import { Link } from './link.tsx';

type PageHeadProps = { title: string; lede: string };

export function PageHead({ title, lede }: PageHeadProps) {
  return (
    <div className="page-head">
      <p className="back">
        <Link to="/dashboard">← Dashboard</Link>
      </p>
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
    </div>
  );
}
