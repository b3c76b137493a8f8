package kz.consular.gateway.messaging.channel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.delivery.inbound.IncomingBody;
import kz.consular.gateway.delivery.inbound.TransferBroken;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.messaging.broker.JmsBody;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.ContainerStore;
import org.jspecify.annotations.Nullable;

/** The body of one JMS message, which the client can read only once. */
final class JmsIncomingBody implements IncomingBody, AutoCloseable {

    private final BytesMessage message;
    private final ContainerStore containers;
    private final Path file;
    private byte @Nullable [] content;
    private boolean started;
    private @Nullable Spooled spooled;

    JmsIncomingBody(BytesMessage message, ContainerStore containers) {
        this.message = message;
        this.containers = containers;
        this.file = containers.newTemporaryFile();
    }

    @Override
    public long length() throws IOException {
        try {
            return message.getBodyLength();
        } catch (JMSException e) {
            throw new TransferBroken("The broker does not tell how long a message is", e);
        }
    }

    @Override
    public Spooled spooled() throws IOException {
        if (spooled == null) {
            containers.requireSpaceForAccepted(length());
            started = true;
            spooled = isShort() ? write(content()) : stream();
        }
        return spooled;
    }

    private boolean isShort() throws IOException {
        return content != null || length() <= JmsBody.LARGEST_PIECE;
    }

    private Spooled write(byte[] content) throws IOException {
        // Writes pieces of 128 KiB, where Files.write writes pieces of 8 KiB.
        Files.copy(new ByteArrayInputStream(content), file);
        return new Spooled(file, Sha256.ofBytes(content));
    }

    private Spooled stream() throws IOException {
        try {
            return new Spooled(file, JmsBody.save(message, file));
        } catch (JMSException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public byte[] bytes() throws IOException {
        return content().clone();
    }

    private byte[] content() throws IOException {
        if (content == null) {
            try {
                content = JmsBody.read(message);
            } catch (JMSException e) {
                throw brokenOff(e);
            }
        }
        return content;
    }

    private static IOException brokenOff(JMSException why) {
        return new TransferBroken("The transfer from the broker broke off", why);
    }

    @Override
    public Verdict verifiedBy(SealVerifier verifier, Instant at) throws IOException {
        return isShort()
                ? verifier.verify(ByteBuffer.wrap(content()).asReadOnlyBuffer(), at)
                : verifier.verify(spooled().file(), at);
    }

    @Override
    public void close() throws IOException {
        if (started) {
            Files.deleteIfExists(file);
        }
    }
}
