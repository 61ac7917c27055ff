// Which app at Meta this is, by which login, on which version of the Graph API.
type WhichAppProps = {
  environment: { loginFlow: string; appId: string; graphVersion: string };
};

export function WhichApp({ environment: { loginFlow, appId, graphVersion } }: WhichAppProps) {
  return (
    <p className="note which-app">
      {loginFlow} · app <span className="mono">{appId}</span> · Graph API{' '}
      <span className="mono">{graphVersion}</span>
    </p>
  );
}
