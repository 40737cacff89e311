import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';

/** No address, agent or path: links are capabilities, and a log is read by more people than a mail. */
const logged = {
  at: '$context.requestTimeEpoch',
  id: '$context.requestId',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API that the site leads to. Its functions come later: they need to know the site's address. */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, requestsPerSecond: number) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', { apiName: 'foyer', createDefaultStage: false });
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond * 2 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
  }

  /** Every request that no other route names goes to `web`. */
  serve(web: NodeFunction): void {
    this.route('Web', HttpRouteKey.DEFAULT, web);
  }

  /** What is drawn as PDF goes to the one function that carries fonts. */
  servePdfs(certificates: NodeFunction): void {
    const at = (path: string) => HttpRouteKey.with(path, HttpMethod.ANY);
    this.route('Certificate', at('/certificates/{id}/certificate.pdf'), certificates);
    this.route('Transcript', at('/transcripts/{id}/transcript.pdf'), certificates);
    this.route('DesignPicture', at('/console/hubs/{id}/design.svg'), certificates);
    this.route('DesignPdf', at('/console/hubs/{id}/design.pdf'), certificates);
    this.route('Badges', at('/console/events/{id}/badges.pdf'), certificates);
  }

  private route(id: string, routeKey: HttpRouteKey, to: NodeFunction): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, to);
    const route = new HttpRoute(this, id, { httpApi: this.http, routeKey, integration });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Pages are public, or opened by a signed link or a sign-in that the app itself checks.',
    });
  }
}
