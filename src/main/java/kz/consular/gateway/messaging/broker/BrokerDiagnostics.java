package kz.consular.gateway.messaging.broker;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.springframework.stereotype.Component;

/**
 * Explains to an administrator why the broker refuses this node. The exceptions of the client say only that there is no connection; so
 * after a failure this class connects to each broker itself, without the client.
 */
@Component
public final class BrokerDiagnostics {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** With TLS 1.3 a server may refuse the certificate of its client after the handshake: so long it has time for it. */
    private static final Duration REFUSAL = Duration.ofSeconds(2);

    private static final String LIST = " Add it to the broker's list of nodes, see broker-files --help.";

    private final BrokerAddress address;
    private final Optional<BrokerKey> key;

    BrokerDiagnostics(BrokerAddress address, BrokerSettings settings) {
        this.address = address;
        this.key = settings.key();
    }

    /** Why there is no connection to the broker. */
    String explain(JMSException failure) {
        if (failure instanceof JMSSecurityException) {
            return "it does not know the certificate of this node." + LIST;
        }
        return address.hosts().isEmpty()
                ? String.valueOf(failure.getMessage())
                : address.hosts().stream()
                        .map(host -> host.name() + ":" + host.port() + " " + probe(host))
                        .collect(Collectors.joining("; "));
    }

    /** The same failure, or one that names the queue where the broker refuses the queue. */
    public static JMSException at(String queue, JMSException failure) {
        var clear = switch (failure) {
            case InvalidDestinationException _ ->
                new InvalidDestinationException("The broker has no queue " + queue + "." + LIST);
            case JMSSecurityException _ ->
                new JMSSecurityException("The broker does not grant this node the queue " + queue + "." + LIST);
            default -> failure;
        };
        if (clear != failure) {
            clear.initCause(failure);
        }
        return clear;
    }

    private String probe(BrokerAddress.Host host) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.name(), host.port()), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return key.isEmpty() ? "answers" : handshake(socket, host, key.get());
        } catch (SSLHandshakeException e) {
            return "is not the broker that gateway.broker.ca-certificates vouches for, or turns the certificate of this"
                    + " node down: " + e.getMessage();
        } catch (SSLException e) {
            return "turns the certificate of this node down: " + e.getMessage();
        } catch (SocketTimeoutException e) {
            return "does not answer";
        } catch (IOException e) {
            return "cannot be reached: " + e.getMessage();
        } catch (IllegalStateException e) {
            return "is not tried, for the key in gateway.broker.keystore cannot be used: " + e.getMessage();
        }
    }

    private static String handshake(Socket socket, BrokerAddress.Host host, BrokerKey key) throws IOException {
        var factory = key.context().getSocketFactory();
        try (var tls = (SSLSocket) factory.createSocket(socket, host.name(), host.port(), false)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            socket.setSoTimeout((int) REFUSAL.toMillis());
            return tls.getInputStream().read() < 0 ? "hangs up" : "answers";
        } catch (SocketTimeoutException e) {
            return "answers, but not in time";
        }
    }
}
