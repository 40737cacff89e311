import { Duration, Fn, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originHeader } from '../functions/shared/origin.ts';
import type { Settings } from './settings.ts';

const { REDIRECT_TO_HTTPS } = ViewerProtocolPolicy;

type SiteProps = {
  api: HttpApi;
  /** What the app knows CloudFront by. */
  originSecret: string;
  assets: Bucket;
  settings: Settings;
};

/** CloudFront before the app and its static files. */
export class Site extends Construct {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Where the domain's CNAME record points. */
  readonly target: string;

  constructor(scope: Construct, id: string, { api, originSecret, assets, settings }: SiteProps) {
    super(scope, id);
    const app = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      // Whatever a viewer sends under this name, CloudFront sends this.
      customHeaders: { [originHeader]: originSecret },
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Foyer',
      ...this.domain(settings),
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: this.pages(app),
      additionalBehaviors: { '/assets/*': this.files(assets), '/e/*/cover.*': this.covers(app) },
    });
    acknowledge(distribution, settings);
    this.target = distribution.distributionDomainName;
    this.url = `https://${settings.domainName ?? this.target}`;
  }

  private domain({ domainName, certificateArn }: Settings) {
    if (!domainName || !certificateArn) return {};
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    return { domainNames: [domainName], certificate };
  }

  /** Every page is made anew, and gets everything that the viewer sent but the name of the host. */
  private pages(origin: HttpOrigin): BehaviorOptions {
    return {
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: REDIRECT_TO_HTTPS,
    };
  }

  /** An event's cover is the same forever and takes a while to draw; every mail shows it. */
  private covers(origin: HttpOrigin): BehaviorOptions {
    return {
      origin,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: REDIRECT_TO_HTTPS,
    };
  }

  /** Files are kept for a year under their version, `?v=…`. */
  private files(assets: Bucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(assets),
      cachePolicy: new CachePolicy(this, 'Versioned', {
        queryStringBehavior: CacheQueryStringBehavior.allowList('v'),
        defaultTtl: Duration.days(365),
        maxTtl: Duration.days(365),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      viewerProtocolPolicy: REDIRECT_TO_HTTPS,
    };
  }
}

function acknowledge(distribution: Distribution, { domainName }: Settings): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Events are open to participants wherever they are.' },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'A firewall costs more each month than all the rest; the API limits requests.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: "Addresses of pages can be personal links; the API's own log has what operating needs.",
    },
  );
  if (domainName) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason: "CloudFront's own name comes with CloudFront's own TLS policy; a domain name brings TLS 1.2.",
  });
}
