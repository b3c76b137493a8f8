package kz.consular.gateway.counter;

import java.nio.file.Path;
import java.util.Map;

/**
 * A request that fits the schema, with its attachments on disk.
 *
 * @param xml the XML part as it came
 * @param attachments by the include that refers to them
 */
record IncomingMessage(byte[] xml, Map<Include, Path> attachments) {
    IncomingMessage {
        attachments = Map.copyOf(attachments);
    }
}
