// Takes exactly the ticked accounts into use.
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { toldFailure } from '../../ui/failure.server.ts';

const ChooseAccounts = graphql(`
  mutation ChooseAccounts($input: ChooseAccountsInput!) {
    chooseAccounts(input: $input) {
      __typename
      ...ToldFailure
    }
  }
`);

/** Nothing ticked is more often a slip than a wish, and the server would obey. */
const nothingTicked = {
  status: 400,
  failure: {
    message: 'No account is ticked.',
    wayOn:
      'Tick at least one and press the button again. To stop using all of them, delete the stored review data.',
    metaCode: null,
    traceId: null,
  },
};

/** Null when the choice is in use. */
export async function chooseAccounts(request: Request, accountIds: string[]) {
  if (accountIds.length === 0) return nothingTicked;
  const { chooseAccounts: answer } = await ask(request, ChooseAccounts, { input: { accountIds } });
  return answer.__typename === 'AccountsChosen' ? null : toldFailure(answer);
}
