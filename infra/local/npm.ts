import { execFileSync } from 'node:child_process';

/** Calls `stop` when the npm that started us is gone: it may be killed in a way that it cannot pass on. */
export function stopWithNpm(stop: () => void): void {
  const npm = process.env.npm_lifecycle_event ? npmAbove() : undefined;
  if (npm) setInterval(() => isAlive(npm) || stop(), 1_000).unref();
}

/** npm is our parent, or the parent of a shell that is. */
function npmAbove(): number | undefined {
  let pid = process.ppid;
  for (let step = 0; step < 2; step++) {
    const [, parent, command = ''] = /^\s*(\d+)\s+(.*)/.exec(describe(pid)) ?? [];
    if (/\bnpm\b/.test(command)) return pid;
    pid = Number(parent);
  }
  return undefined;
}

function describe(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)]).toString();
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
