// The contract's side of the room: the setup check, for holders of an operator key.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import type { Database } from '#base/database';
import type { Log } from '#base/log';
import { recordCalls } from '#evidence/record';
import type { GraphCallRecord } from '#meta/graph';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { JudgeKey, KeyVerdict } from './operator-key.ts';
import type { SetupParts } from './parts.ts';
import { runChecks } from './run-checks.ts';
import { OperatorKeyRefused, SetupChecked, SetupCheckResult } from './setup-check.ts';

export interface SetupResolverParts extends Omit<SetupParts, 'sql'> {
  database: Pick<Database, 'sql' | 'fork'>;
  judgeKey: JudgeKey;
  log: Log;
  now: () => Date;
}

@Resolver()
export class SetupResolver {
  constructor(private readonly parts: SetupResolverParts) {}

  @Query(() => SetupCheckResult, {
    description: 'Looks at the whole setup now, at Meta and here. For holders of an operator key.',
  })
  async setupCheck(
    @Arg('operatorKey', () => String, { description: 'One of the server’s operator keys.' })
    operatorKey: string,
    @Ctx() { requestId, address }: Context,
  ): Promise<SetupChecked | OperatorKeyRefused> {
    const { judgeKey, log, database, graph, now } = this.parts;
    const verdict = judgeKey(operatorKey, address);
    log.info({ id: requestId, verdict }, 'the setup check was asked for');
    if (verdict !== 'ACCEPTED') return make(OperatorKeyRefused, REFUSALS[verdict]);
    const calls: GraphCallRecord[] = [];
    const recording = graph.recording((call) => calls.push(call));
    const checks = await runChecks({ ...this.parts, graph: recording, sql: database.sql });
    // Nobody's calls; a database that is away is one of the checks, and must not hide the others.
    await recordCalls(database.fork(), null, calls).catch((error: unknown) =>
      log.warn({ id: requestId, err: error }, 'the calls of a setup check were not kept'),
    );
    return make(SetupChecked, { at: now(), checks });
  }
}

const REFUSALS: Readonly<Record<Exclude<KeyVerdict, 'ACCEPTED'>, OperatorKeyRefused>> = {
  CLOSED: {
    message: 'The setup check is closed: this server has no operator keys.',
    wayOn: 'Set OPERATOR_KEYS on the server, or run pnpm run doctor there.',
    retryable: false,
  },
  UNKNOWN_KEY: {
    message: 'This is not an operator key of this server.',
    wayOn: 'Take one of OPERATOR_KEYS from the server’s environment.',
    retryable: false,
  },
  TOO_MANY_TRIES: {
    message: 'The setup check was asked for too often from here.',
    wayOn: 'Wait a minute and try again.',
    retryable: true,
  },
};
