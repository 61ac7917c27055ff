// One Graph call that was really made: what it was, what Meta answered, which permissions it needed. Never a token,
// never an id inside the path.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const GraphCallEntity = defineEntity({
  name: 'GraphCall',
  tableName: 'graph_call',
  indexes: [
    { name: 'graph_call_owner', properties: ['connectionId', 'id'] },
    { name: 'graph_call_run', properties: ['runId', 'id'], where: { runId: { $ne: null } } },
  ],
  properties: {
    /** UUIDv7: the order of ids is the order of calls. */
    id: p.uuid().primary(),
    /** Whose evidence; null: a login that did not finish. No foreign key: the line is written while that login runs. */
    connectionId: p.uuid().nullable(),
    /** The run of a proof that made it; null: another work did. */
    runId: p.uuid().nullable(),
    at: p.datetime(),
    method: p.text(),
    pathTemplate: p.text(),
    accountId: p.text().nullable(),
    permissions: p.array(),
    succeeded: p.boolean(),
    /** Null: no answer came. */
    httpStatus: p.integer().nullable(),
    metaCode: p.integer().nullable(),
    metaSubcode: p.integer().nullable(),
    durationMs: p.integer(),
    traceId: p.text().nullable(),
    tokenKind: p.text(),
    apiVersion: p.text(),
  },
});

export type GraphCall = InferEntity<typeof GraphCallEntity>;
