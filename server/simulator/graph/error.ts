// Graph's error envelope and the errors this side can produce (docs/graph-api/guides/error-handling).

export interface ErrorBody {
  message: string;
  type: string;
  code: number;
  error_subcode?: number;
  is_transient?: boolean;
  error_user_title?: string;
  error_user_msg?: string;
  error_data?: unknown;
}

/** An answer that is Meta's error. `challenge` is the reason word of `WWW-Authenticate`. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly body: ErrorBody;
  readonly challenge: string | null;

  constructor(body: ErrorBody, status = 400, challenge: string | null = null) {
    super(body.message);
    this.body = body;
    this.status = status;
    this.challenge = challenge;
  }
}

const oauth = (code: number, message: string, more: Partial<ErrorBody> = {}): ErrorBody => ({
  message,
  type: 'OAuthException',
  code,
  ...more,
});

export function invalidParameter(message: string, subcode?: number): GraphError {
  const more = subcode === undefined ? {} : { error_subcode: subcode };
  return new GraphError(oauth(100, `(#100) ${message}`, more));
}

/** The object is not there, or not for this caller: Graph does not say which. */
export function missingObject(id: string, method: string): GraphError {
  return new GraphError({
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  });
}

export function unknownAlias(name: string): GraphError {
  return new GraphError(
    oauth(803, `(#803) Some of the aliases you requested do not exist: ${name}`),
    404,
  );
}

export function unknownPath(rest: string): GraphError {
  return new GraphError(oauth(2500, `Unknown path components: /${rest}`));
}

export function unknownField(field: string, type: string): GraphError {
  return invalidParameter(`Tried accessing nonexisting field (${field}) on node type (${type})`);
}

/** The person did not grant what the call needs. */
export function missingPermission(): GraphError {
  return new GraphError(
    oauth(200, "(#200) The user hasn't authorized the application to perform this action"),
    403,
  );
}

export function needsPermission(permission: string): GraphError {
  return new GraphError(
    oauth(
      10,
      `(#10) This endpoint requires the '${permission}' permission or the 'Page Public Content Access' feature.`,
    ),
    403,
  );
}

export function needsPageToken(): GraphError {
  return new GraphError(
    oauth(210, '(#210) A page access token is required to request this resource.'),
  );
}

/** The owner of the Instagram account switched "Allow access to messages" off. */
export function noMessageAccess(): GraphError {
  const message = '(#200) The account owner has disabled access to Instagram direct messages.';
  return new GraphError(oauth(200, message, { error_subcode: 2534041 }), 403);
}

export function noToken(aboutMe: boolean): GraphError {
  const body = aboutMe
    ? oauth(
        2500,
        'An active access token must be used to query information about the current user.',
      )
    : oauth(104, 'An access token is required to request this resource.');
  return new GraphError(body, 400, 'invalid_request');
}

export function badToken(message: string, subcode?: number): GraphError {
  const more = subcode === undefined ? {} : { error_subcode: subcode };
  return new GraphError(oauth(190, message, more), 401, 'invalid_token');
}

export function badCode(message: string, subcode: number): GraphError {
  return new GraphError(oauth(100, message, { error_subcode: subcode }), 400, 'invalid_code');
}

export function badProof(message: string): GraphError {
  return new GraphError({ message, type: 'GraphMethodException', code: 100 });
}

export function oauthError(code: number, message: string, more: Partial<ErrorBody> = {}) {
  return new GraphError(oauth(code, message, more));
}
