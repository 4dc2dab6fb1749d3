package io.replayvault.application.session.out;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** {@link SegmentStore} for application tests; durable as long as the test runs. */
public final class InMemorySegmentStore implements SegmentStore {
  private final Map<ObjectName, Written> objects = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public InMemorySegmentStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    byte[] bytes;
    try {
      bytes = content.readAllBytes();
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the content cannot be read", e);
    }
    if (bytes.length != length) {
      throw new IllegalArgumentException("content of " + bytes.length + " bytes, not " + length);
    }
    if (objects.putIfAbsent(name, new Written(bytes, clock.instant())) != null) {
      throw new IllegalStateException("there is an object at " + name.path());
    }
  }

  @Override
  public InputStream open(ObjectName name) {
    Written object = objects.get(name);
    if (object == null) {
      throw new SegmentMissing(name);
    }
    return new ByteArrayInputStream(object.bytes());
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    Written object = objects.get(name);
    if (object == null) {
      throw new SegmentMissing(name);
    }
    int start = (int) Math.min(from, object.bytes().length);
    int count = (int) Math.min(length, object.bytes().length - start);
    return new ByteArrayInputStream(object.bytes(), start, count);
  }

  @Override
  public void delete(ObjectName name) {
    objects.remove(name);
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    List<ObjectName> names =
        objects.entrySet().stream()
            .filter(object -> object.getValue().at().isBefore(instant))
            .map(Map.Entry::getKey)
            .toList();
    names.forEach(each);
  }

  /** All names in the store, for assertions. */
  public List<ObjectName> names() {
    return List.copyOf(objects.keySet());
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Written(byte[] bytes, Instant at) {}
}
