// What every failure of the contract has in common: where its way on begins, as a whole address.
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Failure } from './contract.ts';
import { fixAddress } from './fix-url.ts';

@Resolver(() => Failure)
export class FailureResolver {
  /** `webUrl`: the web's origin. */
  constructor(private readonly web: { webUrl: string }) {}

  @FieldResolver()
  fixUrl(@Root() { fixUrl }: Failure): string | null {
    return fixAddress(this.web.webUrl, fixUrl);
  }
}
