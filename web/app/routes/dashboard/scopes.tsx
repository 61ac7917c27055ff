// "Scopes": what Meta says of each of the nine, in words and signs as well as colours.
import type { GrantStatus } from '../../gql/graphql.ts';
import { grantSign } from '../../ui/grant-signs.ts';
import { grantWord } from '../../ui/words.ts';
import type { Connection } from './document.server.ts';

type ScopesProps = { scopes: Connection['scopes']; asked: boolean };

export function Scopes({ scopes, asked }: ScopesProps) {
  const granted = scopes.filter(({ status }) => status === 'GRANTED').length;
  return (
    <div className="scopes">
      <h3 id="scopes">Scopes</h3>
      {asked ? (
        <>
          <p className="note">
            {granted} of {scopes.length} granted
          </p>
          <ul className="chips" aria-labelledby="scopes">
            {scopes.map(({ permission, status }) => (
              <Chip key={permission} name={permission} status={status} />
            ))}
          </ul>
        </>
      ) : (
        <p className="note">— {scopes.length} will be asked for; each is explained below.</p>
      )}
    </div>
  );
}

function Chip({ name, status }: { name: string; status: GrantStatus }) {
  const Sign = grantSign[status];
  return (
    <li className={`chip ${status.toLowerCase()}`}>
      <Sign aria-hidden="true" size={13} />
      <span className="chip-name">{name}</span>
      <span className={status === 'GRANTED' ? 'hidden-visually' : 'chip-word'}>
        {grantWord[status].word}
      </span>
    </li>
  );
}
