package kz.consular.gateway.messaging.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import kz.consular.gateway.delivery.BrokerUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** The only way to a connection: a failure says why the broker cannot be reached. */
@Component
public final class BrokerConnector {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics diagnostics;

    public BrokerConnector(ConnectionFactory broker, BrokerDiagnostics diagnostics) {
        this.broker = broker;
        this.diagnostics = diagnostics;
    }

    /**
     * The pauses between attempts to connect: from 0.5 s to 15 s, and random, so that nodes that lost the broker together do not come back
     * together.
     */
    public static BackOff pauses() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        pauses.setJitter(FIRST_PAUSE.dividedBy(2).toMillis());
        return pauses;
    }

    /** @param onLoss is called when the connection is lost, in a thread of the client */
    public BrokerConnection connect(Runnable onLoss) throws BrokerUnavailable {
        try {
            return BrokerConnection.open(broker, onLoss);
        } catch (JMSException e) {
            throw new BrokerUnavailable(diagnostics.explain(e), e);
        }
    }

    /** A new connection with one session. */
    public BrokerSession openSession() throws BrokerUnavailable {
        var connection = connect(() -> {});
        try {
            return new BrokerSession(connection, connection.openSession());
        } catch (JMSException e) {
            connection.close();
            throw new BrokerUnavailable(diagnostics.explain(e), e);
        }
    }
}
