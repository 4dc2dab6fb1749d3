package io.replayvault.web.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.PageSign;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one event says of the page, gathered while its tokens go by: {@code
 * docs/formats/recording-protocol.md} section 6. What it says in another form than agreed counts as
 * unknown, which closes.
 */
final class PageSignScan {
  private long type = -1;
  private @Nullable String href;
  private @Nullable String tag;
  private @Nullable String path;
  private String field = "";
  private String dataField = "";

  /**
   * Sees the next token.
   *
   * @param depth how many objects and arrays are open around it; 1 for the event's own fields
   */
  void see(JsonParser parser, JsonToken token, int depth) throws IOException {
    if (token == JsonToken.FIELD_NAME) {
      field = depth == 1 ? parser.currentName() : field;
      dataField = depth == 2 ? parser.currentName() : dataField;
    } else if (depth == 1 && token == JsonToken.VALUE_NUMBER_INT && field.equals("type")) {
      type = parser.getLongValue();
    } else if (token == JsonToken.VALUE_STRING && field.equals("data")) {
      data(parser, depth);
    }
  }

  private void data(JsonParser parser, int depth) throws IOException {
    String name = parser.currentName();
    if (depth == 2 && "href".equals(name)) {
      href = parser.getText();
    } else if (depth == 2 && "tag".equals(name)) {
      tag = parser.getText();
    } else if (depth == 3 && dataField.equals("payload") && "path".equals(name)) {
      path = parser.getText();
    }
  }

  /** What the event said. */
  PageSign sign() {
    if (type == 2) {
      return PageSign.SNAPSHOT;
    }
    if (type == 4) {
      return href == null ? PageSign.LOSS : new PageSign.Address(MaskedPath.of(href));
    }
    if (type == 5 && "rv.page".equals(tag)) {
      return path == null ? PageSign.LOSS : new PageSign.Visit(MaskedPath.of(path));
    }
    return type < 0 || type == 5 && (tag == null || tag.equals("rv.lost"))
        ? PageSign.LOSS
        : PageSign.NONE;
  }
}
