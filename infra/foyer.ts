import { type App, Tags, Validations } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { AppStack } from './app-stack.ts';
import { DataStack } from './data-stack.ts';
import type { Settings } from './settings.ts';

/** The CDK's behaviours as for a new project; references stay strong, so that nothing takes the table away. */
export const recommended = { ...flags, '@aws-cdk/core:defaultCrossStackReferences': 'strong' };

/** Both stacks in `app`, checked by cdk-nag when they are synthesised. */
export function foyer(app: App, settings: Settings): { data: DataStack; site: AppStack } {
  const data = new DataStack(app, 'FoyerData', { settings });
  const site = new AppStack(app, 'Foyer', { settings, table: data.table, signingKey: data.signingKey });
  Tags.of(app).add('app', 'foyer');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, site };
}
