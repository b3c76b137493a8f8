package kz.consular.gateway.messaging.broker;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.LocalMachine;

/**
 * The address of the broker: {@code tcp://host:port}, or {@code (tcp://host:port,tcp://host:port)} for a pair. Comes from
 * {@code gateway.broker.url}, or from the embedded broker.
 */
public record BrokerAddress(String url) {
    private static final String IN_THIS_PROCESS = "vm://";
    private static final int LAST_PORT = 65535;

    public BrokerAddress {
        if (url.isBlank()) {
            throw new IllegalArgumentException(
                    "gateway.broker.url is empty. Set it to the broker, such as tcp://broker:61617, or leave it out.");
        }
        if (url.contains("?")) {
            throw new IllegalArgumentException("gateway.broker.url carries parameters. Leave them out: keys come from"
                    + " gateway.broker.keystore and gateway.broker.ca-certificates, the rest is set as it must be.");
        }
        if (!url.startsWith(IN_THIS_PROCESS) && hosts(url).isEmpty()) {
            throw new IllegalArgumentException("gateway.broker.url is '" + url
                    + "'. Set it to tcp://host:port, or to (tcp://host:port,tcp://host:port) for a pair.");
        }
    }

    /** @param port 1 to 65535 */
    record Host(String name, int port) {
        boolean isThisMachine() {
            return LocalMachine.is(name);
        }
    }

    /** The hosts of the broker in the order in which they are tried; none for a broker in this process. */
    List<Host> hosts() {
        return url.startsWith(IN_THIS_PROCESS) ? List.of() : hosts(url);
    }

    private static List<Host> hosts(String url) {
        var list = url.strip();
        var text = list.startsWith("(") && list.endsWith(")") ? list.substring(1, list.length() - 1) : list;
        var hosts = Stream.of(text.split(",", -1)).map(BrokerAddress::host).toList();
        return hosts.stream().allMatch(Optional::isPresent)
                ? hosts.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Optional<Host> host(String text) {
        try {
            var uri = new URI(text.strip());
            var plain = "tcp".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() >= 1
                    && uri.getPort() <= LAST_PORT
                    && uri.getUserInfo() == null
                    && uri.getPath().isEmpty()
                    && uri.getFragment() == null;
            return plain ? Optional.of(new Host(uri.getHost(), uri.getPort())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // The caller names the expected form.
        }
    }
}
