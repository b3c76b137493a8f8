package kz.consular.gateway.console;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.LocalMachine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port and the accounts of IT staff: {@code gateway.console.*}.
 *
 * @param address {@code gateway.console.address}: the address of this computer on which the console listens
 * @param port {@code gateway.console.port}: 0 for any free port, negative for no console
 * @param tls {@code gateway.console.tls}: TLS with the certificate of {@code server.ssl}; the caller needs no certificate
 * @param host {@code gateway.console.host}: the host names by which browsers and tools may call the console, beside those of loopback
 * @param accounts {@code gateway.console.accounts}: the file of accounts; without it each start makes a one-time account
 * @param oidc {@code gateway.console.oidc}: the roles of staff that an OpenID Connect provider signs in
 */
@ConfigurationProperties("gateway.console")
public record ConsoleSettings(
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("8480") int port,
        @DefaultValue("false") boolean tls,
        @DefaultValue List<String> host,
        @Nullable Path accounts,
        @DefaultValue Oidc oidc) {
    /**
     * The retention of the audit. Five years are longer than the monitor keeps consignments, so that the audit explains every intervention
     * that the monitor shows.
     */
    public static final Duration AUDIT_KEEP = Duration.ofDays(1827);

    private static final int HIGHEST_PORT = 65_535;

    public ConsoleSettings {
        host = List.copyOf(host);
        if (port > HIGHEST_PORT) {
            throw new IllegalArgumentException("gateway.console.port is " + port + ". Set it to at most " + HIGHEST_PORT
                    + ", to 0 for any that is free, or to -1 for no console.");
        }
        if (port >= 0 && !address.isLoopbackAddress()) {
            if (!tls) {
                throw new IllegalArgumentException("gateway.console.address is " + address.getHostAddress()
                        + ", which others can reach, and passwords would go there in the clear."
                        + " Set gateway.console.tls to true, or the address to 127.0.0.1.");
            }
            if (host.isEmpty()) {
                throw new IllegalArgumentException(
                        "gateway.console.address is " + address.getHostAddress()
                                + ", but gateway.console.host is not set. Set it to the names by which browsers call the console.");
            }
        }
    }

    public boolean open() {
        return port >= 0;
    }

    public Optional<Path> accountFile() {
        return Optional.ofNullable(accounts);
    }

    /** Whether a call names this console. A page that rebinds its own name to this address (DNS rebinding) calls by another name. */
    boolean answersTo(String name) {
        return LocalMachine.is(name) && address.isLoopbackAddress()
                || host.stream().anyMatch(name::equalsIgnoreCase);
    }

    /**
     * The mapping of an OpenID Connect claim to roles.
     *
     * @param rolesClaim {@code gateway.console.oidc.roles-claim}: the claim with the roles of the user; dots separate nested claims
     * @param operators {@code gateway.console.oidc.operators}: the values of the roles claim for operators
     * @param viewers {@code gateway.console.oidc.viewers}: the values of the roles claim for viewers
     */
    public record Oidc(
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue List<String> operators,
            @DefaultValue List<String> viewers) {
        public Oidc {
            operators = List.copyOf(operators);
            viewers = List.copyOf(viewers);
        }
    }
}
