package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The body of one JMS message, which the broker hands out only once. */
final class JmsSpool implements IncomingBody, AutoCloseable {

    private final BytesMessage message;
    private final ContainerStore containers;
    private final Path file;
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
                spooled = new Spooled(file, JmsBody.save(message, file));
            } catch (JMSException e) {
                throw new IOException("The transfer from the broker broke off", e);
            }
        }
        return spooled;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
