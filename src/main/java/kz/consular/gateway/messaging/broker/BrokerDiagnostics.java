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

/**
 * Says what a refusal of the broker means to who runs this node. The client tells no more than that there is no
 * connection, so on failure this knocks itself.
 */
public final class BrokerDiagnostics {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** So long the broker has to turn down a certificate after the handshake of TLS 1.3, which does not wait for it. */
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(2);

    private static final String LIST = " Add it to the broker's list of nodes, see broker-files --help.";

    private final BrokerAddress address;
    private final Optional<BrokerKey> key;

    BrokerDiagnostics(BrokerAddress address, Optional<BrokerKey> key) {
        this.address = address;
        this.key = key;
    }

    /** Why no line to the broker stands. */
    public String closed(JMSException failure) {
        if (failure instanceof JMSSecurityException) {
            return "it does not know the certificate of this node." + LIST;
        }
        return address.hosts().isEmpty()
                ? String.valueOf(failure.getMessage())
                : address.hosts().stream()
                        .map(host -> host.name() + ":" + host.port() + " " + knock(host))
                        .collect(Collectors.joining("; "));
    }

    /** The same failure in words that name the queue, where the broker has something against it. */
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

    private String knock(BrokerAddress.Host host) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.name(), host.port()), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return key.isEmpty() ? "answers" : greet(socket, host, key.get());
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

    private static String greet(Socket socket, BrokerAddress.Host host, BrokerKey key) throws IOException {
        var factory = key.context().getSocketFactory();
        try (var tls = (SSLSocket) factory.createSocket(socket, host.name(), host.port(), false)) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            socket.setSoTimeout((int) SECOND_THOUGHTS.toMillis());
            return tls.getInputStream().read() < 0 ? "hangs up" : "answers";
        } catch (SocketTimeoutException e) {
            return "answers, but not in time";
        }
    }
}
