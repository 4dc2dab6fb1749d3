package io.replayvault.s3.session;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The least that a deployment's credentials need: what calls were made, as actions of IAM (AWS
 * Service Authorization Reference, Amazon S3). A call that has no action here stops the test.
 */
final class S3Policy implements ExecutionInterceptor {
  private static final Map<String, String> ON_OBJECTS =
      Map.of(
          "PutObject", "s3:PutObject",
          "PutObject with a lock", "s3:PutObjectRetention",
          "CreateMultipartUpload", "s3:PutObject",
          "UploadPart", "s3:PutObject",
          "CompleteMultipartUpload", "s3:PutObject",
          "AbortMultipartUpload", "s3:AbortMultipartUpload",
          "GetObject", "s3:GetObject",
          "HeadObject", "s3:GetObject",
          "DeleteObject", "s3:DeleteObject",
          "DeleteObject of a version", "s3:DeleteObjectVersion");

  private static final Map<String, String> ON_BUCKET =
      Map.of(
          "HeadBucket", "s3:ListBucket",
          "ListObjectsV2", "s3:ListBucket",
          "ListObjectVersions", "s3:ListBucketVersions",
          "ListMultipartUploads", "s3:ListBucketMultipartUploads",
          "GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration");

  private final Set<String> calls = new ConcurrentSkipListSet<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String name = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (request instanceof PutObjectRequest put && put.objectLockMode() != null) {
      calls.add(name + " with a lock");
    }
    calls.add(
        request instanceof DeleteObjectRequest delete && delete.versionId() != null
            ? name + " of a version"
            : name);
  }

  Set<String> calls() {
    return calls;
  }

  /** The policy for the calls made so far. */
  String json() {
    for (String call : calls) {
      if (!ON_OBJECTS.containsKey(call) && !ON_BUCKET.containsKey(call)) {
        throw new IllegalStateException("no action is known for the call " + call);
      }
    }
    return """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ReplayVaultObjects",
              "Effect": "Allow",
              "Action": [%s],
              "Resource": "arn:aws:s3:::BUCKET/PREFIX*"
            },
            {
              "Sid": "ReplayVaultBucket",
              "Effect": "Allow",
              "Action": [%s],
              "Resource": "arn:aws:s3:::BUCKET"
            }
          ]
        }
        """
        .formatted(actions(ON_OBJECTS), actions(ON_BUCKET));
  }

  private String actions(Map<String, String> known) {
    return calls.stream()
        .filter(known::containsKey)
        .map(known::get)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(action -> "\n        \"" + action + "\"")
        .collect(Collectors.joining(",", "", "\n      "));
  }
}
