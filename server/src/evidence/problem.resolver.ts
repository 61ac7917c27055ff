// Where the way on from a problem begins, as a whole address.
import { fixAddress } from '#base/fix-url';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MetaProblem } from './proof-run.ts';

@Resolver(() => MetaProblem)
export class ProblemResolver {
  /** `webUrl`: the web's origin. */
  constructor(private readonly web: { webUrl: string }) {}

  @FieldResolver()
  fixUrl(@Root() { fixUrl }: MetaProblem): string | null {
    return fixAddress(this.web.webUrl, fixUrl);
  }
}
