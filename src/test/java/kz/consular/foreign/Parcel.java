package kz.consular.foreign;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message as it came over AMQP 1.0.
 *
 * @param properties all application properties
 * @param correlationId empty where there is none
 * @param body the container, in a file
 * @param found SHA-256 of the body, as found
 */
public record Parcel(
        Map<String, Object> properties, String correlationId, boolean durable, Path body, long length, String found) {
    private static final int BUFFER = 1 << 16;

    static Parcel of(BytesMessage message, Path folder) throws JMSException, IOException {
        var body = Files.createTempFile(folder, "parcel", ".asice");
        var digest = sha256();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(body)), digest)) {
            var buffer = new byte[BUFFER];
            for (var read = message.readBytes(buffer); read > 0; read = message.readBytes(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        return new Parcel(
                propertiesOf(message),
                message.getJMSCorrelationID() == null ? "" : message.getJMSCorrelationID(),
                message.getJMSDeliveryMode() == jakarta.jms.DeliveryMode.PERSISTENT,
                body,
                message.getBodyLength(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Map<String, Object> propertiesOf(BytesMessage message) throws JMSException {
        var properties = new TreeMap<String, Object>();
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            properties.put(name.toString(), message.getObjectProperty(name.toString()));
        }
        return properties;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of a string property. */
    public String text(String name) {
        return String.valueOf(properties.get(name));
    }
}
