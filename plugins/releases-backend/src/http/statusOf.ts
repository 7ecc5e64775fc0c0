/** Errors of Backstage that say their status by their name. */
const STATUS_OF_NAME: Record<string, number> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  ServiceUnavailableError: 503,
};

/** The status that the framework would answer with to an error. */
export function statusOf(error: unknown): number {
  const { name = '', statusCode } = (error ?? {}) as {
    name?: string;
    statusCode?: number;
  };
  return statusCode ?? STATUS_OF_NAME[name] ?? 500;
}
