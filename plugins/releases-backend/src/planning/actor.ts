import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * Who is doing something, as the history records it: a person by entity
 * reference, a service as `service:` with its name. The caller cannot choose it.
 */
export function actorOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as
    | { type: 'user'; userEntityRef: string }
    | { type: 'service'; subject: string }
    | { type: string };
  if (principal.type === 'user' && 'userEntityRef' in principal) {
    return principal.userEntityRef;
  }
  if (principal.type === 'service' && 'subject' in principal) {
    return `service:${principal.subject}`;
  }
  throw new NotAllowedError('Sign in to do this');
}
