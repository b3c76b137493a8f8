package kz.consular.gateway.monitor.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The health of a node.
 *
 * @param roles the roles of the node, such as {@code mission}
 * @param parties the addresses of the parties of the node
 * @param certificates the certificates in use; empty if they did not change since {@code certificatesReportedAt}
 * @param certificatesReportedAt the time of the heartbeat whose certificates still hold; absent if this heartbeat has them
 * @param receiveFailures the messages that the node cannot receive yet
 * @param unreported the number of changes that the node has not reported yet
 */
public record Heartbeat(
        Set<String> roles,
        Set<String> parties,
        List<Component> components,
        List<Certificate> certificates,
        @JsonProperty("certificatesNamedAt") Optional<Instant> certificatesReportedAt,
        @JsonProperty("troubles") List<ReceiveFailure> receiveFailures,
        @JsonProperty("untold") long unreported) {
    public Heartbeat {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
        components = List.copyOf(components);
        certificates = List.copyOf(certificates);
        certificatesReportedAt = certificatesReportedAt == null ? Optional.empty() : certificatesReportedAt;
        receiveFailures = List.copyOf(receiveFailures);
    }

    /** The same with these certificates. */
    public Heartbeat withCertificates(List<Certificate> others) {
        return new Heartbeat(roles, parties, components, others, certificatesReportedAt, receiveFailures, unreported);
    }

    /** The state of a component or a certificate. */
    public enum State {
        UP,
        /** Works, but needs attention. */
        WARNING,
        DOWN
    }

    /**
     * The result of the health probe of a component.
     *
     * @param reason one sentence in English, for a monitor that does not know the code
     * @param remedy one sentence in English; empty if the component is up
     * @param code the reason as a key of the messages; absent in reports of older nodes
     * @param arguments the arguments of the message; empty in reports of older nodes
     */
    public record Component(
            String name, State state, String reason, String remedy, Optional<String> code, List<String> arguments) {
        public Component {
            code = code == null ? Optional.empty() : code;
            arguments = arguments == null ? List.of() : List.copyOf(arguments);
        }
    }

    /** A certificate or revocation list in use. @param purpose its use, such as {@code seal-key} */
    public record Certificate(String purpose, String subject, Instant notAfter, State state) {}

    /** A message in a queue of the node that the node cannot receive yet. All but cause and detail is claimed, not proven. */
    public record ReceiveFailure(
            String messageId,
            String caseNumber,
            String kind,
            String sender,
            String recipient,
            Instant since,
            Instant lastAt,
            int times,
            String cause,
            String remedy,
            String detail) {}
}
