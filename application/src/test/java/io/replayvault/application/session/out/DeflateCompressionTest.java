package io.replayvault.application.session.out;

final class DeflateCompressionTest extends CompressionContract {
  @Override
  protected Compression compression() {
    return new DeflateCompression();
  }
}
