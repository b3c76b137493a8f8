package kz.consular.gateway.monitor.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A channel that notifies IT staff. */
interface AlertChannel {

    /** A stable code of at most 16 letters. */
    String name();

    /** @throws IOException when the delivery is not certain; the notification is repeated then */
    void send(Notification notification) throws IOException, InterruptedException;

    /**
     * The content of one message.
     *
     * @param raised the alerts that are new or last for another day
     * @param cleared the alerts that ended
     */
    record Notification(
            Instant at,
            List<Raised> raised,
            @JsonProperty("ended") List<Cleared> cleared) {
        public Notification {
            raised = List.copyOf(raised);
            cleared = List.copyOf(cleared);
        }

        boolean isEmpty() {
            return raised.isEmpty() && cleared.isEmpty();
        }
    }

    /** An alert that lasts since the given time. */
    record Raised(String name, String subject, Instant since, String summary, String remedy) {}

    /** An alert that began at the given time and ended. */
    record Cleared(String name, String subject, Instant since) {}
}
