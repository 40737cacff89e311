import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterFile } from './after-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Running = {
  stdout: () => string;
  stderr: () => string;
  /** Until it has said so; fails when it ends before. */
  said: (what: RegExp) => Promise<void>;
  /** Its exit code. */
  ended: () => Promise<number | null>;
  /** To it alone, as the system does; Ctrl-C reaches it in the same way. */
  kill: (signal: NodeJS.Signals) => void;
};

/** What `npm start` runs, in an environment of its own; or npm itself. */
export function runStart(environment: Record<string, string>, npm = false): Running {
  const command: [string, string[]] = npm
    ? ['npm', ['start']]
    : [process.execPath, ['--import', 'tsx', 'infra/local/start.ts']];
  const child = spawn(...command, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...environment },
  });
  afterFile(() => child.kill('SIGKILL'));
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  const end = new Promise<number | null>(resolve => child.once('close', resolve));
  return {
    stdout: out.text,
    stderr: err.text,
    said: what => Promise.race([out.said(what), end.then(code => failed(code, err.text()))]),
    ended: () => end,
    kill: signal => child.exitCode === null && child.signalCode === null && child.kill(signal),
  };
}

function failed(code: number | null, said: string): never {
  throw new Error(`It ended with ${code} and said: ${said}`);
}

function collect(stream: ChildProcess['stdout']) {
  let text = '';
  const waiting = new Set<() => void>();
  stream?.on('data', chunk => {
    text += chunk;
    for (const look of waiting) look();
  });
  return {
    text: () => text,
    said: (what: RegExp) =>
      new Promise<void>(resolve => {
        const look = () => what.test(text) && resolve();
        waiting.add(look);
        look();
      }),
  };
}

/** The ids of the processes that have `part` in their command line. */
export const running = (part: string): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='])
    .toString()
    .split('\n')
    .filter(line => line.includes(part))
    .map(line => Number.parseInt(line, 10));
