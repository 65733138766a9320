/** Finds the token of a request and says 401 in a way that a client can act on. */
import { HttpRefusal, coded } from '../http/problem.ts';
import { type Authenticator, type Principal, type TokenProblem, TokenRefused } from './principal.ts';

/** Longer than any token we accept. */
const maxTokenLength = 8192;

const challenges: Record<TokenProblem, string> = {
  tokenMissing: 'Bearer realm="campaign-manager"',
  tokenExpired: 'Bearer error="invalid_token", error_description="The token has expired"',
  tokenInvalid: 'Bearer error="invalid_token", error_description="The token is not valid here"',
};

/** Who asks; refuses with 401. */
export async function authenticate(request: Request, auth: Authenticator): Promise<Principal> {
  const header = request.headers.get('authorization');
  if (header === null) throw unauthorized('tokenMissing');
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(header) ?? [];
  if (token === undefined || token.length > maxTokenLength) throw unauthorized('tokenInvalid');
  try {
    return await auth.verify(token);
  } catch (error) {
    if (error instanceof TokenRefused) throw unauthorized(error.problem);
    throw error;
  }
}

function unauthorized(problem: TokenProblem): HttpRefusal {
  return new HttpRefusal(401, 'unauthorized', {
    reason: coded(problem),
    headers: { 'www-authenticate': challenges[problem] },
  });
}
