/** Who asks: always what a signed token said, never what a request said. */
import type { Viewer } from '../viewer.ts';

interface Signed {
  /** When the token ends, in ms of the wall clock (never of a moved demo clock). */
  expiresAt: number;
}

/** A channel, a client or a mediator. */
export type PartyPrincipal = Viewer & Signed;

/** The marketplace's own server: places orders and sees to it that what is sent arrives; it reads no order. */
export interface HostPrincipal extends Signed {
  actor: 'host';
  subject: string;
}

export type Principal = PartyPrincipal | HostPrincipal;

/** Turns a bearer token into who it stands for; rejects with `TokenRefused`. */
export interface Authenticator {
  verify(token: string): Promise<Principal>;
}

/** Why a token does not count. Widgets renew on both, and sign in again when a fresh one is refused too. */
export type TokenProblem = 'tokenMissing' | 'tokenExpired' | 'tokenInvalid';

export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly problem: TokenProblem;

  constructor(problem: TokenProblem, why: string) {
    super(why);
    this.problem = problem;
  }
}
