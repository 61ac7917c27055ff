// A GraphQL request as a load sends it: complete, of one session, from an address of that session's own, because one address and one
// caller may ask 600 times a minute. The server believes the address as it would believe a proxy's.

/** @param place of the session among the others; below 65,536. */
export function graphqlRequest(session: string, place: number, body: string): string {
  const lines = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'Accept: application/json',
    `Authorization: Bearer ${session}`,
    `X-Forwarded-For: 10.0.${place >> 8}.${place & 255}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
