package kz.consular.gateway.soap.attachments;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of one MIME part (RFC 2045, 3). */
public record PartHeaders(Map<String, String> values) {

    public static PartHeaders of(String text) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : text.replaceAll("\r\n[ \t]+", " ").split("\r\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new PartHeaders(values);
    }

    /** Without the angle brackets. */
    public Optional<String> contentId() {
        return Optional.ofNullable(values.get("Content-ID")).map(PartHeaders::withoutBrackets);
    }

    public Optional<String> contentType() {
        return Optional.ofNullable(values.get("Content-Type"));
    }

    /** In lower case; {@code binary} where the header is missing. */
    public String transferEncoding() {
        return values.getOrDefault("Content-Transfer-Encoding", "binary").toLowerCase(Locale.ROOT);
    }

    public static String withoutBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
