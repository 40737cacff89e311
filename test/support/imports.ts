import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `to` is a path from the root, or the name of a package. `isType`: it is gone when the program runs. */
export type Import = { from: string; to: string; isType: boolean };
export type Source = { path: string; code: string; comments: string[] };

/** Every file of ours, by its path from the root. */
export function sources(): Source[] {
  const paths = globSync('{functions,web,infra,test,bench}/**/*.{ts,tsx}', { cwd: root });
  return paths.sort().map(path => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceOf(path: string, code: string): Source {
  const { comments, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  return { path, code, comments: comments.map(comment => comment.value) };
}

/** What a file imports, exports from elsewhere, loads later, or names as a type. */
export function importsOf({ path, code }: Source): Import[] {
  const { module } = parseSync(path, code);
  const found: Import[] = [];
  const add = (wanted: string, isType: boolean) => {
    const to = wanted.startsWith('.') ? normalize(join(path, '..', wanted)) : wanted;
    found.push({ from: path, to, isType });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(entry => entry.isType));
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(each => each.entries)) {
    if (moduleRequest) add(moduleRequest.value, isType);
  }
  const later = new Set(module.dynamicImports.map(each => each.start));
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    add(match[1] as string, !later.has(match.index));
  }
  return found;
}

/** Files of which each imports the next and the last the first, if there are such. */
export function circleIn(imports: Import[]): string[] | undefined {
  const targets = Map.groupBy(imports, each => each.from);
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const { to } of targets.get(path) ?? []) {
      const circle = walk(to, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  return [...targets.keys()].map(path => walk(path, [])).find(Boolean);
}
