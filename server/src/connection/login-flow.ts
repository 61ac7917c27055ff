// By which of Meta's two logins people come in, in words.

/** Facebook Login asks for permissions one by one; a configuration of Login for Business for all or none. */
export function loginFlowOf(loginConfigId: string | null): string {
  return loginConfigId === null ? 'Facebook Login' : 'Facebook Login for Business';
}
