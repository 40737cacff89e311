import { beforeAll, describe, expect, it } from 'vitest';
import { resources, synthesised } from './support.ts';

type Behavior = {
  PathPattern?: string;
  AllowedMethods?: string[];
  CachePolicyId: unknown;
  OriginRequestPolicyId?: string;
  TargetOriginId: string;
  ViewerProtocolPolicy: string;
};
type Origin = {
  Id: string;
  OriginAccessControlId?: unknown;
  CustomOriginConfig?: unknown;
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
};
type Lambda = { Handler: string; Environment?: { Variables: Record<string, unknown> } };
type Distribution = {
  DistributionConfig: { DefaultCacheBehavior: Behavior; CacheBehaviors: Behavior[]; Origins: Origin[] };
};

let template: ReturnType<typeof synthesised>['template'];
beforeAll(() => {
  template = synthesised().template;
}, 180_000);

const config = () => {
  const [first] = resources<Distribution>(template, 'AWS::CloudFront::Distribution');
  if (!first) throw new Error('There is no distribution');
  return first[1].DistributionConfig;
};
const originOf = (behavior?: Behavior) => config().Origins.find(each => each.Id === behavior?.TargetOriginId);

describe('The site', () => {
  it('hands every form and link to the app, with all that the viewer sent but the host', () => {
    const pages = config().DefaultCacheBehavior;
    expect(pages.AllowedMethods?.sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PATCH',
      'POST',
      'PUT',
    ]);
    // AWS's ids of CachingDisabled and AllViewerExceptHostHeader.
    expect(pages.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    expect(pages.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
    expect(originOf(pages)?.CustomOriginConfig).toBeDefined();
  });

  it('keeps covers near the viewer, for every mail shows one', () => {
    const covers = config().CacheBehaviors.find(each => each.PathPattern === '/e/*/cover.*');
    // AWS's id of CachingOptimized.
    expect(covers?.CachePolicyId).toBe('658327ea-f89d-4fab-a63d-7e88639e58f6');
    expect(covers?.TargetOriginId).toBe(config().DefaultCacheBehavior.TargetOriginId);
  });

  it('tells the app that it is the site, by a secret that AWS makes up and no template holds', () => {
    const [header, ...others] = originOf(config().DefaultCacheBehavior)?.OriginCustomHeaders ?? [];
    expect(header?.HeaderName).toBe('x-foyer-origin');
    expect(others).toEqual([]);
    const [[id, secret] = []] = resources<object>(template, 'AWS::SecretsManager::Secret');
    expect(secret).toMatchObject({ GenerateSecretString: { PasswordLength: 48 } });
    expect(secret).not.toHaveProperty('SecretString');
    const reference = ['', ['{{resolve:secretsmanager:', { Ref: id }, ':SecretString:::}}']];
    expect(header?.HeaderValue).toEqual({ 'Fn::Join': reference });
    const asking = resources<Lambda>(template, 'AWS::Lambda::Function').filter(
      ([, { Environment }]) => Environment?.Variables.ORIGIN_SECRET,
    );
    expect(asking.map(([name]) => name.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(['Certificates', 'Web']);
    for (const [, { Environment }] of asking) {
      expect(Environment?.Variables.ORIGIN_SECRET).toEqual(header?.HeaderValue);
    }
  });

  it('serves files from a bucket that nobody else can read, under their version', () => {
    const [files] = config().CacheBehaviors;
    expect(originOf(files)?.OriginAccessControlId).toBeDefined();
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: {
          QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['v'] },
        },
      },
    });
    for (const [, bucket] of resources<Record<string, unknown>>(template, 'AWS::S3::Bucket')) {
      expect(bucket.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });

  it('is never spoken to in the clear', () => {
    for (const behavior of [config().DefaultCacheBehavior, ...config().CacheBehaviors]) {
      expect(behavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });
});

describe('The API', () => {
  it('leads downloads of certificates and badges to their own function and everything else to the pages', () => {
    const keys = resources<{ RouteKey: string }>(template, 'AWS::ApiGatewayV2::Route').map(
      ([, { RouteKey }]) => RouteKey,
    );
    expect(keys.sort()).toEqual([
      '$default',
      'ANY /certificates/{id}/certificate.pdf',
      'ANY /console/events/{id}/badges.pdf',
      'ANY /console/hubs/{id}/design.pdf',
      'ANY /console/hubs/{id}/design.svg',
      'ANY /transcripts/{id}/transcript.pdf',
    ]);
    for (const [, integration] of resources<{ PayloadFormatVersion: string }>(
      template,
      'AWS::ApiGatewayV2::Integration',
    )) {
      expect(integration.PayloadFormatVersion).toBe('2.0');
    }
  });

  it('limits requests, and writes no address, path or agent to its log', () => {
    type Stage = { AccessLogSettings: { Format: string }; DefaultRouteSettings: Record<string, number> };
    const [[, stage] = []] = resources<Stage>(template, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 2_000, ThrottlingBurstLimit: 4_000 });
    expect(stage?.AccessLogSettings.Format).toContain('$context.status');
    expect(stage?.AccessLogSettings.Format).not.toMatch(/identity|path|userAgent|authorizer/i);
  });
});
