import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { foyer, recommended } from '../../infra/foyer.ts';
import { readSettings } from '../../infra/settings.ts';

/** A folder that is gone after the last test of the file. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const example = { mailDomain: 'school.example', founderEmail: 'kadri@example.org' };

const made = new Map<string, ReturnType<typeof synthesise>>();

/** Both stacks and their templates, with settings given as on the command line; made once for all who ask alike. */
export function synthesised(given: Record<string, string> = {}): ReturnType<typeof synthesise> {
  const key = JSON.stringify(given);
  const stacks = made.get(key) ?? synthesise(given);
  made.set(key, stacks);
  return stacks;
}

function synthesise(given: Record<string, string>) {
  const app = new App({ context: recommended, outdir: mkdtempSync(join(tmpdir(), 'foyer-test-')) });
  const settings: Record<string, string> = { ...example, ...given };
  const stacks = foyer(
    app,
    readSettings(name => settings[name], {}),
  );
  const template = Template.fromStack(stacks.site);
  rmSync(app.outdir, { recursive: true });
  return { ...stacks, template };
}

/** Logical id and properties of each resource of a type. */
export function resources<P>(template: Template, type: string): [string, P][] {
  return Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, Properties as P]);
}
