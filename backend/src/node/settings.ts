/** What the environment and the command line say, checked before anything is opened. */
import { readFileSync } from 'node:fs';
import { type Policy, PolicyError, parsePolicy, standardPolicy } from '../../../src/contract/policy.ts';
import { standardQuota } from '../assets/receive.ts';
import { standardRetention } from '../assets/upkeep.ts';
import { type ReminderLinks, createReminderLinks } from '../auth/reminder-links.ts';
import { fileKeyFrom, randomFileKey } from '../auth/file-links.ts';
import type { RateLimits } from '../http/limits.ts';
import type { Address } from '../notices/mail.ts';
import type { LinkTemplates } from '../orders/links.ts';
import { type DatabaseSettings, databaseOf, requireShared } from './database-settings.ts';
import { type OperationSettings, operationOf } from './operation-settings.ts';
import { StartError } from './start-error.ts';
import { webhooksOf } from './webhook-settings.ts';
import type { WebhookTarget } from './webhooks.ts';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Settings extends DatabaseSettings, OperationSettings {
  demo: boolean;
  /** Begin with a new demo database. */
  fresh: boolean;
  host: string;
  port: number;
  /** Bytes that the files of one order may have together. */
  quota: number;
  /** Signs links to files. */
  fileKey: Uint8Array;
  /** The file with the key that signs case files; without one, it is made beside the database. */
  caseKey: string | undefined;
  /** How long after its order's end a file is kept. */
  retentionMonths: number;
  /** Where tokens come from; in the demo a random secret unless one is given. */
  secret: string | undefined;
  jwks: string | undefined;
  issuer: string;
  audience: string;
  origins: string[];
  policy: Policy;
  links: LinkTemplates;
  marketplace: string;
  operator: Address;
  /** Null: mails are thrown away. */
  smtp: { url: string; from: string } | null;
  /** Null: reminders cannot be switched off. */
  reminders: ReminderLinks | null;
  /** Null: no webhooks. */
  webhooks: WebhookTarget | null;
  limits: Partial<RateLimits>;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Throws `StartError` for the first thing that is wrong. */
export function readSettings(args: readonly string[], env: Env): Settings {
  const flags = readFlags(args);
  const host = env['HOST'] || '127.0.0.1';
  if (flags.demo) requireSafeDemo(host, env);
  else requireProduction(env);
  const mailFrom = env['CM_MAIL_FROM'] || 'support@campaign-manager.example';
  return {
    ...flags,
    host,
    port: portOf(env['PORT']),
    ...databaseOf(env, flags.demo),
    ...operationOf(env),
    quota: wholeOf(env, 'CM_QUOTA', standardQuota, 1e15),
    fileKey: fileKeyOf(env),
    caseKey: env['CM_CASE_KEY'] || undefined,
    retentionMonths: wholeOf(env, 'CM_RETENTION_MONTHS', standardRetention, 1200),
    secret: env['CM_JWT_SECRET'] || undefined,
    jwks: env['CM_JWKS'] || undefined,
    issuer: env['CM_ISSUER'] || 'demo',
    audience: env['CM_AUDIENCE'] || 'campaign-manager',
    origins: originsOf(env['CM_ORIGINS']),
    policy: policyOf(env['CM_POLICY']),
    links: linksOf(env),
    marketplace: env['CM_MARKETPLACE'] || 'Campaign Manager',
    operator: { name: env['CM_MARKETPLACE'] || 'Campaign Manager', address: env['CM_OPERATOR'] || mailFrom },
    smtp: smtpOf(env['CM_SMTP_URL'], mailFrom),
    reminders: remindersOf(env),
    webhooks: webhooksOf(env),
    limits: limitsOf(env['CM_LIMITS']),
  };
}

function readFlags(args: readonly string[]): { demo: boolean; fresh: boolean } {
  const unknown = args.find((arg) => arg !== '--demo' && arg !== '--fresh');
  if (unknown !== undefined)
    throw new StartError(`unknown option ${unknown}`, 'the options are --demo and --demo --fresh');
  const flags = { demo: args.includes('--demo'), fresh: args.includes('--fresh') };
  if (flags.fresh && !flags.demo)
    throw new StartError('--fresh deletes the database', 'it works with --demo only');
  return flags;
}

function requireSafeDemo(host: string, env: Env): void {
  if (env['NODE_ENV'] === 'production')
    throw new StartError(
      'demo mode lets anyone sign in as anyone and refuses NODE_ENV=production',
      'leave out --demo, or unset NODE_ENV',
    );
  if (!loopback.test(host))
    throw new StartError(
      `demo mode lets anyone sign in as anyone and does not listen on ${host}`,
      'set HOST=127.0.0.1, or leave it out',
    );
}

function requireProduction(env: Env): void {
  if (!env['CM_JWT_SECRET'] && !env['CM_JWKS'])
    throw new StartError(
      'no key to check tokens with',
      'set CM_JWT_SECRET (32 bytes or more) or CM_JWKS (file or https address), or start with --demo',
    );
  if (env['CM_JWT_SECRET'] && env['CM_JWKS'])
    throw new StartError('both CM_JWT_SECRET and CM_JWKS are set', 'keep the one your host signs with');
  const missing = ['CM_ISSUER', 'CM_AUDIENCE', 'CM_SMTP_URL'].filter((name) => !env[name]);
  if (env['CM_SMTP_URL'] && env['CM_SMTP_URL'] !== 'off' && !env['CM_MAIL_FROM'])
    missing.push('CM_MAIL_FROM');
  if (missing.length > 0)
    throw new StartError(`missing: ${missing.join(', ')}`, 'set each (CM_SMTP_URL=off sends no mails)');
  requireShared(env);
}

function portOf(text = '8787'): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new StartError(`PORT is ${text}`, 'give a number from 0 to 65535');
  return port;
}

function wholeOf(env: Env, name: string, standard: number, most: number): number {
  const text = env[name] || String(standard);
  const value = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : NaN;
  if (!(value <= most)) throw new StartError(`${name} is ${text}`, `give a whole number from 1 to ${most}`);
  return value;
}

/** Links last ten minutes, so a key that is lost with the process is lost by nobody. */
function fileKeyOf(env: Env): Uint8Array {
  const given = env['CM_FILE_KEY'];
  if (!given) return env['CM_JWT_SECRET'] ? fileKeyFrom(env['CM_JWT_SECRET']) : randomFileKey();
  const key = new TextEncoder().encode(given);
  if (key.byteLength < 32)
    throw new StartError(`CM_FILE_KEY has ${key.byteLength} bytes`, 'give 32 or more, or leave it out');
  return key;
}

function originsOf(text = ''): string[] {
  const origins = text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new StartError(
        `CM_ORIGINS: ${origin} is no origin`,
        'write it as https://shop.example, without path or trailing slash; no wildcards',
      );
  return origins;
}

function policyOf(path: string | undefined): Policy {
  if (!path) return standardPolicy;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new StartError(
      `CM_POLICY: ${path} ${why}`,
      'name a JSON file, or unset it for the standard policy',
    );
  }
  try {
    return parsePolicy(json);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new StartError(`CM_POLICY: ${path} is refused: ${error.problems.join('; ')}`, 'correct the file');
  }
}

function linksOf(env: Env): LinkTemplates {
  const link = (name: string) => {
    const template = env[name];
    if (!template) return null;
    // Mails and widgets offer these as links, so nothing but the web may stand here.
    if (!/^https?:$/.test(URL.canParse(template) ? new URL(template).protocol : ''))
      throw new StartError(
        `${name} is no web address`,
        'write https://…, with {id} or {number} where they go',
      );
    return template;
  };
  return {
    order: link('CM_LINK_ORDER'),
    terms: link('CM_LINK_TERMS'),
    termsDisputes: link('CM_LINK_TERMS_DISPUTES'),
    support: link('CM_LINK_SUPPORT'),
    reorder: link('CM_LINK_REORDER'),
  };
}

function smtpOf(url: string | undefined, from: string): Settings['smtp'] {
  if (!url || url === 'off') return null;
  if (!/^smtps?:\/\/./.test(url))
    throw new StartError('CM_SMTP_URL is no mail server', 'write smtp://user:password@host:587 or smtps://…');
  return { url, from };
}

/** Mails are kept for years, so what signs their links must not change with each start. */
function remindersOf(env: Env): ReminderLinks | null {
  const base = env['CM_PUBLIC_URL']?.replace(/\/+$/, '');
  if (!base) return null;
  const { protocol, hostname, search, hash } = URL.canParse(base) ? new URL(base) : new URL('none:');
  if ((protocol !== 'https:' && !(protocol === 'http:' && loopback.test(hostname))) || search + hash !== '')
    throw new StartError(
      `CM_PUBLIC_URL is ${base}`,
      'write the https address at which this backend is reached from outside, or leave it out',
    );
  const secret = env['CM_FILE_KEY'] || env['CM_JWT_SECRET'];
  if (!secret)
    throw new StartError(
      'CM_PUBLIC_URL asks for a key that lasts, to sign the links that switch reminders off',
      'set CM_FILE_KEY (32 bytes or more), or leave CM_PUBLIC_URL out',
    );
  return createReminderLinks(base, secret);
}

function limitsOf(text: string | undefined): Partial<RateLimits> {
  if (!text) return {};
  const pairs = text
    .split(',')
    .map((pair) => /^(actions|messages|uploads|streams)=(\d{1,7})$/.exec(pair.trim()));
  if (pairs.includes(null))
    throw new StartError(`CM_LIMITS is ${text}`, 'write actions=60,messages=20,uploads=10,streams=5');
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], Number(pair[2])]] : [])));
}
