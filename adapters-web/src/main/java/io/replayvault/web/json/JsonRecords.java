package io.replayvault.web.json;

import com.fasterxml.jackson.core.JsonToken;
import io.replayvault.domain.password.PlainPassword;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a JSON object into a record: each name is a component and each component a name, required
 * unless {@link Optional}; anything else is refused. Components are strings, passwords, whole
 * numbers, truth values, records and lists of these.
 */
public final class JsonRecords {
  private static final int MOST_ITEMS = 1_000;

  private JsonRecords() {}

  /**
   * The record that the text holds, and nothing else.
   *
   * @throws JsonRefused if it does not, or the record does not take the values
   */
  public static <R extends Record> R read(InputStream text, Class<R> type) throws IOException {
    StrictTokens tokens = StrictTokens.of(text);
    tokens.expect(JsonToken.START_OBJECT, "an object is expected");
    R record = object(tokens, type);
    tokens.end();
    return record;
  }

  private static <R extends Record> R object(StrictTokens tokens, Class<R> type)
      throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Type> types = new HashMap<>();
    for (RecordComponent component : components) {
      types.put(component.getName(), component.getGenericType());
    }
    Map<String, Object> values = new HashMap<>();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String name = tokens.name();
      Type wanted = types.get(name);
      if (wanted == null) {
        throw new JsonRefused("an unknown name");
      }
      values.put(name, value(tokens, tokens.next(), wanted, name));
    }
    return build(type, components, values);
  }

  private static Object value(StrictTokens tokens, JsonToken token, Type wanted, String name)
      throws IOException {
    String rule = name + " has the wrong type";
    if (wanted instanceof ParameterizedType generic) {
      Type of = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? Optional.of(value(tokens, token, of, name))
          : list(tokens, token, of, name);
    }
    if (wanted == long.class || wanted == Long.class) {
      return tokens.integer(rule);
    }
    if (wanted instanceof Class<?> type && type.isRecord() && token == JsonToken.START_OBJECT) {
      return object(tokens, type.asSubclass(Record.class));
    }
    if (wanted == boolean.class && token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE;
    }
    if (wanted == String.class && token == JsonToken.VALUE_STRING) {
      return tokens.text();
    }
    if (wanted == PlainPassword.class && token == JsonToken.VALUE_STRING) {
      return password(tokens);
    }
    throw new JsonRefused(rule);
  }

  /** A password never becomes a string on its way in. */
  private static PlainPassword password(StrictTokens tokens) throws IOException {
    char[] typed = tokens.characters();
    try {
      return PlainPassword.of(CharBuffer.wrap(typed));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private static List<Object> list(StrictTokens tokens, JsonToken token, Type of, String name)
      throws IOException {
    if (token != JsonToken.START_ARRAY) {
      throw new JsonRefused(name + " has the wrong type");
    }
    List<Object> items = new ArrayList<>();
    for (JsonToken next = tokens.next(); next != JsonToken.END_ARRAY; next = tokens.next()) {
      if (items.size() == MOST_ITEMS) {
        throw new JsonRefused(name + " has too many items");
      }
      items.add(value(tokens, next, of, name));
    }
    return List.copyOf(items);
  }

  private static <R extends Record> R build(
      Class<R> type, RecordComponent[] components, Map<String, Object> values) throws JsonRefused {
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String name = components[i].getName();
      Object value = values.get(name);
      if (value == null && types[i] != Optional.class) {
        throw new JsonRefused(name + " is missing");
      }
      arguments[i] = value == null ? Optional.empty() : value;
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      throw new JsonRefused("a value is out of range");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
