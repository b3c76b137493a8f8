package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.monitor.alerts.AlertChannel.Cleared;
import kz.consular.gateway.monitor.alerts.AlertChannel.Notification;
import kz.consular.gateway.monitor.alerts.AlertChannel.Raised;
import kz.consular.gateway.monitor.alerts.JdbcAlerts.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies staff over one channel: once an alert has lasted for its time, again each day while it lasts, and when it is cleared. The
 * database records each notification, so that a restart repeats none; a notification whose delivery is uncertain is repeated.
 */
final class AlertNotifier {
    private static final Duration REMINDER = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(AlertNotifier.class);

    private final AlertChannel channel;
    private final JdbcAlerts rows;
    private final Clock clock;
    private boolean complained;

    AlertNotifier(AlertChannel channel, JdbcAlerts rows, Clock clock) {
        this.channel = channel;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param alerts all alerts at this moment */
    void update(List<Alert> alerts) throws InterruptedException {
        var now = clock.instant();
        Map<String, Alert> present = new LinkedHashMap<>();
        alerts.forEach(alert -> present.put(key(alert.name(), alert.subject()), alert));
        present.values().forEach(alert -> rows.add(channel.name(), alert, now));
        var recorded = rows.list(channel.name());
        var ended = recorded.stream()
                .filter(one -> !present.containsKey(key(one.name(), one.subject())))
                .toList();
        var due = recorded.stream()
                .filter(one -> !ended.contains(one) && isDue(one, present, now))
                .toList();
        var notification = new Notification(
                now,
                due.stream().map(one -> raised(one, present)).toList(),
                ended.stream()
                        .filter(one -> one.notifiedAt().isPresent())
                        .map(one -> new Cleared(one.name(), one.subject(), one.since()))
                        .toList());
        if (notification.isEmpty() || sent(notification)) {
            due.forEach(one -> rows.notified(channel.name(), one, now));
            ended.forEach(one -> rows.remove(channel.name(), one));
        }
    }

    private static String key(String name, String subject) {
        return name + "\n" + subject;
    }

    private static boolean isDue(Recorded one, Map<String, Alert> present, Instant now) {
        var alert = present.get(key(one.name(), one.subject()));
        return one.notifiedAt()
                .map(notified -> !now.isBefore(notified.plus(REMINDER)))
                .orElseGet(() -> alert != null && !now.isBefore(one.since().plus(alert.after())));
    }

    private static Raised raised(Recorded one, Map<String, Alert> present) {
        var alert = present.get(key(one.name(), one.subject()));
        if (alert == null) {
            throw new IllegalArgumentException(one + " has ended");
        }
        return new Raised(one.name(), one.subject(), one.since(), alert.summary(), alert.remedy());
    }

    private boolean sent(Notification notification) throws InterruptedException {
        try {
            channel.send(notification);
            complained = false;
            return true;
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("Alerts cannot be sent by {}; trying on: {}", channel.name(), e.getMessage());
                complained = true;
            }
            LOG.debug("Alerts cannot be sent", e);
            return false;
        }
    }
}
