package io.replayvault.web.access;

import io.replayvault.application.access.in.ManageAddressList;
import io.replayvault.application.access.in.ManageAddressList.Outcome;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.web.entry.BoundedBody;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.RequestPrincipal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** From where the account's people may come (clause H3). */
@Path("allowed-addresses")
@Dependent
public final class AllowedAddressesResource {
  private final ManageAddressList manage;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AllowedAddressesResource() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AllowedAddressesResource(ManageAddressList manage) {
    this.manage = manage;
  }

  /** The list. */
  @GET
  public Response readAllowedAddresses(@Context SecurityContext security) {
    Caller caller = RequestPrincipal.callerOf(security);
    return answer(Granted.orForbidden(manage.read(caller)), caller);
  }

  /** Another list. */
  @PUT
  @WithStepUp(DangerousAction.CHANGE_ALLOWED_ADDRESSES)
  public Response setAllowedAddresses(
      @Context SecurityContext security, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    AllowedAddressesRequest sent = BoundedBody.json(headers, body, AllowedAddressesRequest.class);
    ManageAddressList.Command command;
    try {
      command = sent.command();
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(
          ProblemKind.MALFORMED,
          "A range is an address, or one with a prefix and no bits beyond it; at most 100.");
    }
    Caller caller = RequestPrincipal.callerOf(security);
    return switch (Granted.orForbidden(manage.set(caller, command))) {
      case Outcome.Set set -> answer(set.list(), caller);
      case Outcome.WouldLockOut lockedOut -> throw Refusal.of(ProblemKind.WOULD_LOCK_OUT);
    };
  }

  private static Response answer(AddressList list, Caller caller) {
    return Response.ok(
            AllowedAddressesAnswer.of(list, caller.request()), MediaType.APPLICATION_JSON)
        .build();
  }
}
