// What the page knows of a deletion.
import type { FindReceiptQuery } from '../../gql/graphql.ts';

export type Told = NonNullable<FindReceiptQuery['deletionReceipt']>;
