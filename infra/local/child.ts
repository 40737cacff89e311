import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a program that ends when we end, even when we are killed: a shell between us holds our pipe, and ends
 * the program when the pipe breaks. In a process group of its own, so that Ctrl-C reaches only us.
 */
export function spawnBound(program: string, args: string[]): ChildProcess {
  return spawn('/bin/sh', ['-c', keeper, 'keeper', program, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

const keeper = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
{ cat <&3 >/dev/null; kill $child 2>/dev/null; } &
exec 3<&-
wait $child
`;

/** Ends a program that `spawnBound` started, and waits until it has. */
export function endBound(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
