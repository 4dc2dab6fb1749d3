package io.replayvault.web.access;

import io.replayvault.application.access.in.ListSignInFailures;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RightsMark;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** Tells callers who they are. */
@Path("me")
@Dependent
public final class MeResource {
  private final MeAnswers answers;
  private final ListSignInFailures failures;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public MeResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public MeResource(MeAnswers answers, ListSignInFailures failures) {
    this.answers = answers;
    this.failures = failures;
  }

  /** Who is signed in and what they may do; nothing for who knows that it did not change. */
  @GET
  @WithExpiredPassword
  @Glanceable
  public Response me(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") String known) {
    Person person = RequestPrincipal.callerOf(security).person();
    EntityTag mark = new EntityTag(RightsMark.of(person).value());
    // A proxy that compresses makes a weak tag of it; what is compared is the mark all the same.
    if (known.contains('"' + mark.getValue() + '"')) {
      return Response.notModified(mark).build();
    }
    return Response.ok(answers.of(person, uri.getBaseUri()), MediaType.APPLICATION_JSON)
        .tag(mark)
        .build();
  }

  /** Who failed to be the caller lately. */
  @GET
  @Path("attempts")
  public Response failures(@Context SecurityContext security) {
    return Response.ok(
            SignInFailuresAnswer.from(failures.of(RequestPrincipal.callerOf(security))),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
