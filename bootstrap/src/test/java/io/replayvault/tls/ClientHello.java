package io.replayvault.tls;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * The first message of a TLS client, put together by hand (RFC 5246, 7.4.1.2), because the JDK's
 * own client would refuse to offer what a server must refuse to take.
 *
 * @param version newest version offered: 0x0301 for TLS 1.0 up to 0x0303 for TLS 1.2
 * @param suites the cipher suites offered
 */
record ClientHello(int version, int... suites) {

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;
  private static final int SERVER_HELLO = 2;

  /**
   * What a server answers.
   *
   * @param accepted whether it went on with the handshake
   * @param version the version it chose
   * @param suite the cipher suite it chose
   */
  record Answer(boolean accepted, int version, int suite) {
    private static final Answer REFUSED = new Answer(false, 0, 0);
  }

  /** Sends it and reads the first answer. A closed connection is a refusal, silence is an error. */
  Answer sendTo(String address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
      socket.getOutputStream().write(record());
      return answer(new DataInputStream(socket.getInputStream()));
    } catch (EOFException | SocketException closed) {
      return Answer.REFUSED;
    }
  }

  private static Answer answer(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    in.readUnsignedShort();
    in.readUnsignedShort();
    if (type == ALERT) {
      return Answer.REFUSED;
    }
    if (type != HANDSHAKE || in.readUnsignedByte() != SERVER_HELLO) {
      throw new IOException("the server speaks no TLS: record of type " + type);
    }
    in.skipNBytes(3);
    int version = in.readUnsignedShort();
    in.skipNBytes(32);
    in.skipNBytes(in.readUnsignedByte());
    return new Answer(true, version, in.readUnsignedShort());
  }

  private byte[] record() throws IOException {
    byte[] body = body();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(HANDSHAKE);
    out.writeShort(0x0301);
    out.writeShort(body.length + 4);
    out.writeByte(1);
    out.writeByte(0);
    out.writeShort(body.length);
    out.write(body);
    return bytes.toByteArray();
  }

  private byte[] body() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(version);
    out.write(new byte[32]);
    out.writeByte(0);
    out.writeShort(suites.length * 2);
    for (int suite : suites) {
      out.writeShort(suite);
    }
    out.writeByte(1);
    out.writeByte(0);
    byte[] extensions = extensions();
    out.writeShort(extensions.length);
    out.write(extensions);
    return bytes.toByteArray();
  }

  /**
   * Groups, point format and signatures that suit every certificate, so that only suites decide.
   */
  private static byte[] extensions() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    shorts(out, 10, 0x001d, 0x0017, 0x0018);
    out.writeShort(11);
    out.writeShort(2);
    out.writeShort(0x0100);
    shorts(out, 13, 0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0201, 0x0203);
    // Renegotiation by RFC 5746 and the extended master secret of RFC 7627: nobody may miss them.
    out.writeShort(0xff01);
    out.writeShort(1);
    out.writeByte(0);
    out.writeShort(23);
    out.writeShort(0);
    return bytes.toByteArray();
  }

  private static void shorts(DataOutputStream out, int extension, int... values)
      throws IOException {
    out.writeShort(extension);
    out.writeShort(values.length * 2 + 2);
    out.writeShort(values.length * 2);
    for (int value : values) {
      out.writeShort(value);
    }
  }
}
