// The saved operations by what they are about; each is a link that opens it.
import { Link } from '../../../ui/link.tsx';
import { groups } from './saved.ts';

export function OperationList({ opened }: { opened: string }) {
  return (
    <nav aria-label="Saved operations" className="card operations">
      {groups.map(({ title, operations }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {operations.map(({ name, title: label }) => (
              <li key={name}>
                <Link
                  to={`?operation=${name}#operation-title`}
                  aria-current={name === opened ? 'page' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
