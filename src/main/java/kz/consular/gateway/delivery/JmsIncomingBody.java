package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.signing.Sha256;

/** The body of a message as the broker hands it out. */
record JmsIncomingBody(BytesMessage message) implements IncomingBody {

    @Override
    public long length() throws IOException {
        try {
            return message.getBodyLength();
        } catch (JMSException e) {
            throw new IOException("The broker does not tell how long a message is", e);
        }
    }

    @Override
    public Sha256 saveTo(Path file) throws IOException {
        try {
            return JmsBody.save(message, file);
        } catch (JMSException e) {
            throw new IOException("The transfer from the broker broke off", e);
        }
    }
}
