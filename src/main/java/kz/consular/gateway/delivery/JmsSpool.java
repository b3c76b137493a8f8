package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.signing.Sha256;
import org.jspecify.annotations.Nullable;

/** The body of one JMS message, which the broker hands out only once. */
final class JmsSpool implements IncomingBody, AutoCloseable {

    private final BytesMessage message;
    private final ContainerStore containers;
    private final Path file;
    private byte @Nullable [] bytes;
    private @Nullable Spooled spooled;

    JmsSpool(BytesMessage message, ContainerStore containers) {
        this.message = message;
        this.containers = containers;
        this.file = containers.newTemporaryFile();
    }

    @Override
    public long length() throws IOException {
        try {
            return message.getBodyLength();
        } catch (JMSException e) {
            throw new IOException("The broker does not tell how long a message is", e);
        }
    }

    @Override
    public Spooled spooled() throws IOException {
        if (spooled == null) {
            containers.requireRoomToFinish(length());
            try {
                spooled = bytes == null ? new Spooled(file, JmsBody.save(message, file)) : spool(bytes);
            } catch (JMSException e) {
                throw new IOException("The transfer from the broker broke off", e);
            }
        }
        return spooled;
    }

    private Spooled spool(byte[] content) throws IOException {
        Files.write(file, content);
        return new Spooled(file, Sha256.of(Sha256.start().digest(content)));
    }

    @Override
    public byte[] bytes() throws IOException {
        if (bytes == null) {
            try {
                bytes = JmsBody.read(message);
            } catch (JMSException e) {
                throw new IOException("The transfer from the broker broke off", e);
            }
        }
        return bytes.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
