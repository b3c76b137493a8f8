package kz.consular.gateway.soap.attachments;

import jakarta.activation.DataSource;
import java.util.Map;
import kz.consular.gateway.soap.envelope.XopInclude;

/**
 * A request that fits the schema, with its attachments at hand.
 *
 * @param xml the XML part as it came
 * @param attachments by the include that refers to them
 */
public record IncomingMessage(byte[] xml, Map<XopInclude, DataSource> attachments) {
    public IncomingMessage {
        attachments = Map.copyOf(attachments);
    }
}
