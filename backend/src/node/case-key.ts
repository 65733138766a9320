/** Reads the key that signs case files; at a marketplace's first start it makes one beside the database. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as jose from 'jose';
import { type CaseSigner, signerOf } from '../case-file/keys.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

type Where = Pick<Settings, 'caseKey' | 'database'>;

/** What makes a right one. */
const fix = 'make one with: openssl genpkey -algorithm ed25519 -out case-key.pem';

/** `said` is told when a key was made. Throws `StartError` for a file that is none. */
export async function openCaseKey(
  { caseKey, database }: Where,
  said: (line: string) => void,
): Promise<CaseSigner> {
  const path = caseKey ?? join(dirname(database), 'case-key.pem');
  if (caseKey === undefined && !existsSync(path)) {
    await makeKey(path);
    said(`Made ${path}, the key that signs case files. Keep it with your backups, and nobody else's.`);
  }
  return readKey(path);
}

async function makeKey(path: string): Promise<void> {
  const { privateKey } = await jose.generateKeyPair('Ed25519', { extractable: true });
  const pem = await jose.exportPKCS8(privateKey);
  try {
    writeFileSync(path, `${pem.trimEnd()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw new StartError(
      `${path}: ${codeOf(error)}`,
      'make its folder writable, or name a key in CM_CASE_KEY',
    );
  }
}

async function readKey(path: string): Promise<CaseSigner> {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError(`CM_CASE_KEY: ${path} cannot be read (${codeOf(error)})`, fix);
  }
  if (!pem.includes('-----BEGIN PRIVATE KEY-----'))
    throw new StartError(`CM_CASE_KEY: ${path} ${whatIs(pem)}`, fix);
  try {
    return await signerOf(await jose.importPKCS8(pem, 'Ed25519', { extractable: true }));
  } catch {
    throw new StartError(`CM_CASE_KEY: ${path} holds no Ed25519 key`, fix);
  }
}

function whatIs(pem: string): string {
  if (pem.includes('ENCRYPTED PRIVATE KEY')) return 'is locked with a password';
  if (pem.includes('PUBLIC KEY')) return 'is a public key';
  return 'is not a private key in PEM (PKCS #8)';
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
