package kz.consular.gateway.delivery;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names one consignment for good, across every attempt to bring it: the key by which a recipient knows a duplicate. */
public record MessageId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A message id is a UUID in small letters, not '" + value + "'");
        }
    }

    /** A new one, equal to no other. */
    public static MessageId next() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
