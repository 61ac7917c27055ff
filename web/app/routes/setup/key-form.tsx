// The form that takes an operator key. A plain form: the answer is a new page, on which nothing of the key is left.
type KeyFormProps = {
  /** The check has run. */
  again: boolean;
};

export function KeyForm({ again }: KeyFormProps) {
  return (
    <section className="card" aria-labelledby="key-title">
      <h2 id="key-title">{again ? 'Check again' : 'Run the check'}</h2>
      <p className="sub">
        With one of the operator keys that the server was started with. The key is used once and not
        kept anywhere.
      </p>
      <form method="post" action="/setup" autoComplete="off" className="look-up">
        <label htmlFor="operator-key">Operator key</label>
        <div className="actions">
          <input
            id="operator-key"
            name="operatorKey"
            type="password"
            required
            autoComplete="off"
            spellCheck={false}
            className="mono"
          />
          <button type="submit" className="btn btn-p">
            Check the setup
          </button>
        </div>
      </form>
    </section>
  );
}
