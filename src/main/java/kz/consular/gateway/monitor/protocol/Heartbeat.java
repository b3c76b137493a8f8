package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a node is.
 *
 * @param roles what the node plays, such as {@code mission}
 * @param parties the addresses that it serves
 * @param certificates those in use, or none where they are as it named them before
 * @param certificatesNamedAt when the node named those that still hold; absent where it names them here, as older nodes always do
 * @param untold changes that it has not told yet
 */
public record Heartbeat(
        Set<String> roles,
        Set<String> parties,
        List<Component> components,
        List<Certificate> certificates,
        Optional<Instant> certificatesNamedAt,
        List<Trouble> troubles,
        long untold) {
    public Heartbeat {
        roles = Set.copyOf(roles);
        parties = Set.copyOf(parties);
        components = List.copyOf(components);
        certificates = List.copyOf(certificates);
        certificatesNamedAt = certificatesNamedAt == null ? Optional.empty() : certificatesNamedAt;
        troubles = List.copyOf(troubles);
    }

    /** The same with these certificates. */
    public Heartbeat withCertificates(List<Certificate> others) {
        return new Heartbeat(roles, parties, components, others, certificatesNamedAt, troubles, untold);
    }

    /** How a component is. */
    public enum State {
        UP,
        /** Works, but somebody should look. */
        WARNING,
        DOWN
    }

    /**
     * A part of the node that was put to the proof.
     *
     * @param reason one sentence in English, for who does not know the code
     * @param remedy one sentence in English; empty while it is up
     * @param code why it is so, for who words it in another language; absent in what older nodes tell
     * @param arguments what goes into those words; none in what older nodes tell
     */
    public record Component(
            String name, State state, String reason, String remedy, Optional<String> code, List<String> arguments) {
        public Component {
            code = code == null ? Optional.empty() : code;
            arguments = arguments == null ? List.of() : List.copyOf(arguments);
        }
    }

    /** A certificate or revocation list in use. @param purpose what it is used for, such as {@code seal-key} */
    public record Certificate(String purpose, String subject, Instant notAfter, State state) {}

    /** A message that lies in a queue of the node and cannot be taken in yet. All but cause and detail is claimed, not proven. */
    public record Trouble(
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
