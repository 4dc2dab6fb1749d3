package io.replayvault.archfixture.aws_stays_in_s3_and_kms.web.session;

import software.amazon.awssdk.annotations.SdkPublicApi;

/** A page that speaks to the cloud by itself. */
@SdkPublicApi
final class BucketPage {}
