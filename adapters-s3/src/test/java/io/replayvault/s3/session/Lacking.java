package io.replayvault.s3.session;

import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Makes a real server look like one that lacks something: what it must not see is taken from the
 * request before that is signed, and what it would not say from its answer.
 *
 * @param request what is left of a request
 * @param answer what is left of an answer
 */
record Lacking(UnaryOperator<SdkRequest> request, UnaryOperator<SdkHttpResponse> answer)
    implements ExecutionInterceptor {
  static Lacking inRequests(UnaryOperator<SdkRequest> request) {
    return new Lacking(request, UnaryOperator.identity());
  }

  static Lacking inAnswers(UnaryOperator<SdkHttpResponse> answer) {
    return new Lacking(UnaryOperator.identity(), answer);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return request.apply(context.request());
  }

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return answer.apply(context.httpResponse());
  }
}
