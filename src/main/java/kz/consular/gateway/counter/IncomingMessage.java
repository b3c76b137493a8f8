package kz.consular.gateway.counter;

import jakarta.activation.DataSource;
import java.util.Map;

/**
 * A request that fits the schema, with its attachments at hand.
 *
 * @param xml the XML part as it came
 * @param attachments by the include that refers to them
 */
record IncomingMessage(byte[] xml, Map<Include, DataSource> attachments) {
    IncomingMessage {
        attachments = Map.copyOf(attachments);
    }
}
