package kz.consular.gateway.delivery;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a consignment across all attempts to send it, by which a recipient recognizes a duplicate. */
public record MessageId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A message id is a UUID in small letters, not '" + value + "'");
        }
    }

    public static MessageId next() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
