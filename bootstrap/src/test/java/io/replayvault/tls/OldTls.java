package io.replayvault.tls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a server of today takes no part in, as first messages of old clients. */
final class OldTls {

  private static final int TLS_1_0 = 0x0301;
  private static final int TLS_1_1 = 0x0302;
  private static final int TLS_1_2 = 0x0303;

  /** ECDHE with AES-GCM, for either kind of certificate. */
  private static final int[] GOOD = {0xc02b, 0xc02c, 0xc02f, 0xc030};

  private OldTls() {}

  /** Old messages by name; each offers nothing but what is old. */
  static Map<String, ClientHello> hellos() {
    Map<String, ClientHello> hellos = new LinkedHashMap<>();
    hellos.put("TLS 1.0", new ClientHello(TLS_1_0, 0xc009, 0xc00a, 0xc013, 0xc014, 0x002f, 0x0035));
    hellos.put("TLS 1.1", new ClientHello(TLS_1_1, 0xc009, 0xc00a, 0xc013, 0xc014, 0x002f, 0x0035));
    hellos.put("RC4", new ClientHello(TLS_1_2, 0x0004, 0x0005, 0xc007, 0xc011));
    hellos.put("triple DES", new ClientHello(TLS_1_2, 0x000a, 0xc008, 0xc012, 0x0016));
    hellos.put("CBC with SHA-1", new ClientHello(TLS_1_2, 0xc009, 0xc00a, 0xc013, 0xc014));
    hellos.put("CBC with SHA-2", new ClientHello(TLS_1_2, 0xc023, 0xc024, 0xc027, 0xc028));
    hellos.put("static RSA", new ClientHello(TLS_1_2, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f));
    hellos.put("static ECDH", new ClientHello(TLS_1_2, 0xc02d, 0xc02e, 0xc031, 0xc032));
    hellos.put("finite-field Diffie-Hellman", new ClientHello(TLS_1_2, 0x009e, 0x009f, 0x0067));
    hellos.put("no encryption", new ClientHello(TLS_1_2, 0x0001, 0x0002, 0x003b, 0xc006, 0xc010));
    hellos.put("nobody's certificate", new ClientHello(TLS_1_2, 0x00a6, 0x00a7, 0x0034, 0xc018));
    hellos.put("export", new ClientHello(TLS_1_2, 0x0003, 0x0006, 0x0008, 0x0014));
    return hellos;
  }

  /** Names of the old messages that the server goes along with. */
  static List<String> takenBy(String address, int port) throws IOException {
    List<String> taken = new ArrayList<>();
    for (Map.Entry<String, ClientHello> old : hellos().entrySet()) {
      if (old.getValue().sendTo(address, port).accepted()) {
        taken.add(old.getKey());
      }
    }
    return taken;
  }

  /** Whether the server takes what is good: else its refusals say nothing. */
  static boolean goodIsTakenBy(String address, int port) throws IOException {
    return new ClientHello(TLS_1_2, GOOD).sendTo(address, port).accepted();
  }
}
