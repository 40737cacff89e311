import { Annotations, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { AssetsBucket } from './assets-bucket.ts';
import type { Entry } from './bundle.ts';
import { everyMinute } from './clock.ts';
import { deadLetters } from './dead-letters.ts';
import { Mail } from './mail.ts';
import { MailEvents } from './mail-events.ts';
import { NodeFunction } from './node-function.ts';
import { OriginSecret } from './origin-secret.ts';
import type { Settings } from './settings.ts';
import { allowSigning } from './signing-keys.ts';
import { Site } from './site.ts';
import { allowDue, allowRecords } from './table-access.ts';
import { readStream } from './table-stream.ts';

type AppStackProps = { settings: Settings; table: ITableV2; signingKey: IKey };

/** What each deployment may replace: the site, the functions behind it, and the mail. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { settings, table, signingKey }: AppStackProps) {
    super(scope, id, { description: 'Foyer: the site, its functions and its mail' });
    const api = new Api(this, 'Api', settings.requestsPerSecond);
    const assets = new AssetsBucket(this, 'Assets');
    const originSecret = new OriginSecret(this, 'Origin').value;
    const site = new Site(this, 'Site', { api: api.http, originSecret, assets: assets.bucket, settings });
    const mail = new Mail(this, 'Mail', settings);

    const environment = {
      TABLE_NAME: table.tableName,
      PUBLIC_URL: site.url,
      MAIL_FROM: settings.mailFrom,
      MAILS_PER_SECOND: String(settings.mailsPerSecond),
      SES_CONFIGURATION_SET: mail.set.configurationSetName,
      SIGNING_KEY: `kms:${signingKey.keyArn}`,
      ASSETS_VERSION: assets.version,
      ...(settings.founderEmail ? { FOUNDER_EMAIL: settings.founderEmail } : {}),
    };
    const makeFunction = (
      name: string,
      entry: Entry,
      description: string,
      seconds: number,
      own: Record<string, string> = {},
    ) => {
      const timeout = Duration.seconds(seconds);
      const all = { ...environment, ...own };
      const made = new NodeFunction(this, name, { entry, description, environment: all, timeout });
      allowRecords(table, entry, made);
      return made;
    };

    const answering = { ORIGIN_SECRET: originSecret };
    const web = makeFunction('Web', 'web', 'Pages and forms', 20, answering);
    // The site says the secret before the functions ask for it.
    web.node.addDependency(assets.uploaded, site);
    // Revokes and corrects.
    allowSigning(signingKey, web);
    api.serve(web);

    const certificates = makeFunction(
      'Certificates',
      'certificates',
      'Issues and draws certificates, draws badges',
      60,
      answering,
    );
    certificates.node.addDependency(site);
    allowSigning(signingKey, certificates);
    api.servePdfs(certificates);
    const certificatesDead = deadLetters(this, 'CertificatesDeadLetters');
    readStream(certificates, { table, kinds: ['issuance'], batchSize: 1, deadLetters: certificatesDead });

    const stream = makeFunction('Stream', 'stream', 'Acts on what was just written', 60);
    mail.allowSending(stream);
    const streamDead = deadLetters(this, 'StreamDeadLetters');
    const kinds: [string, ...string[]] = ['message', 'pool', 'group', 'moment', 'deletion'];
    readStream(stream, { table, kinds, batchSize: 25, deadLetters: streamDead });

    const clock = makeFunction('Clock', 'clock', 'Acts on what has fallen due', 60);
    allowDue(table, clock);
    // Goes on with a run of issuing that was left behind.
    allowSigning(signingKey, clock);
    mail.allowSending(clock);
    const clockDead = deadLetters(this, 'ClockDeadLetters');
    everyMinute(clock, clockDead);

    const sesEvents = makeFunction('SesEvents', 'ses-events', 'Notes what became of each mail', 30);
    const sesEventsDead = deadLetters(this, 'SesEventsDeadLetters');
    new MailEvents(this, 'MailEvents', mail.set, sesEvents, sesEventsDead);

    new Alarms(this, 'Alarms', {
      email: settings.alarmEmail,
      functions: [web, certificates, stream, clock, sesEvents],
      streamReaders: [stream, certificates],
      deadLetters: [certificatesDead, streamDead, clockDead, sesEventsDead],
    });
    new CfnOutput(this, 'Address', { value: site.url });
    new CfnOutput(this, 'SiteTarget', { value: site.target });
    this.warnOfExamples(settings);
  }

  private warnOfExamples({ mailDomain, founderEmail }: Settings): void {
    const warn = (id: string, text: string) => Annotations.of(this).addWarningV2(`foyer:${id}`, text);
    if (mailDomain === 'example.org') warn('mailDomain', 'mailDomain is an example: no mail will go out.');
    if (!founderEmail) warn('founderEmail', 'founderEmail is not set: nobody can found the first hub.');
  }
}
