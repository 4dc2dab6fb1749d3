package io.replayvault.web.recording;

import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.ProblemKind;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has arrived, or was refused: then whoever reads it is told so. It is never
 * taken for a form: a container would read one from the connection.
 */
final class HeldRequest extends HttpServletRequestWrapper {
  private volatile InputStream body = InputStream.nullInputStream();
  private volatile @Nullable ProblemKind refused;

  HeldRequest(HttpServletRequest request) {
    super(request);
  }

  void hold(InputStream whole) {
    body = whole;
  }

  void refuse(ProblemKind kind) {
    refused = kind;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Held();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  /** What has arrived. */
  private final class Held extends ServletInputStream {
    @Override
    public int read() throws IOException {
      check();
      return body.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      check();
      return body.read(buffer, offset, length);
    }

    @Override
    public int available() throws IOException {
      check();
      return body.available();
    }

    @Override
    public boolean isFinished() {
      try {
        return body.available() == 0;
      } catch (IOException never) {
        throw new IllegalStateException(never);
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body has arrived");
    }

    private void check() throws BodyRefused {
      ProblemKind kind = refused;
      if (kind != null) {
        throw new BodyRefused(kind);
      }
    }
  }
}
