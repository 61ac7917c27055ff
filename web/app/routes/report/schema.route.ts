// GET /report.schema.json: what /report.json looks like, for whoever reads it by machine.
import schema from './report.schema.json';

export const loader = () =>
  Response.json(schema, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
