package kz.consular.gateway.messaging.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import kz.consular.gateway.domain.Sha256;
import org.apache.activemq.artemis.jms.client.ActiveMQBytesMessage;

/** Moves bytes between files and messages in constant memory. */
public final class JmsBody {

    /** In bytes. A body up to this size is sent in one piece, at half the cost; a longer body is streamed. */
    public static final int LARGEST_PIECE = 2 << 20;

    private static final String STREAM_IN = "JMS_AMQ_InputStream";
    private static final String STREAM_OUT = "JMS_AMQ_SaveStream";
    private static final int BUFFER = 1 << 16;
    private static final int PROPERTIES = 1 << 12;

    private JmsBody() {}

    /** Sets the body. A streamed body is read when the message is sent, not before. */
    public static void fill(BytesMessage message, InputStream content, long size) throws JMSException, IOException {
        if (size > LARGEST_PIECE) {
            message.setObjectProperty(STREAM_IN, content);
        } else {
            reserve((ActiveMQBytesMessage) message, (int) size);
            copy(content, message, (int) size);
            var _ = content.read(); // A surplus byte changes the digest of the bytes read, and so is noticed.
        }
    }

    /** A missing byte changes the digest of the bytes read, too. */
    private static void copy(InputStream content, BytesMessage message, int size) throws JMSException, IOException {
        var piece = new byte[Math.min(size, BUFFER)];
        for (var left = size; left > 0; ) {
            var read = content.read(piece, 0, Math.min(piece.length, left));
            if (read < 0) {
                return;
            }
            message.writeBytes(piece, 0, read);
            left -= read;
        }
    }

    /** Reserves space for body and properties, because the buffer would otherwise grow to the next power of two and be copied. */
    private static void reserve(ActiveMQBytesMessage message, int size) {
        message.getCoreMessage().getBodyBuffer().byteBuf().capacity(size + PROPERTIES);
    }

    /** Writes the body to a new file. */
    public static Sha256 save(BytesMessage message, Path file) throws JMSException, IOException {
        var digest = Sha256.start();
        try (var out = new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), digest), BUFFER)) {
            message.setObjectProperty(STREAM_OUT, out);
        }
        return Sha256.finish(digest);
    }

    /** Reads a short body. */
    public static byte[] read(BytesMessage message) throws JMSException {
        var content = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(content);
        return content;
    }
}
