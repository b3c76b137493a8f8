package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.monitor.alerts.AlarmChannel.Call;
import kz.consular.gateway.monitor.alerts.AlarmChannel.Ended;
import kz.consular.gateway.monitor.alerts.AlarmChannel.Raised;
import kz.consular.gateway.monitor.alerts.JdbcAlarms.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls staff over one channel: once something has lasted, again each day while it lasts, and when it is right again. What
 * was told is kept, so that a restart calls nobody twice; what may not have been heard is said again.
 */
final class AlarmNotifier {
    private static final Duration REMINDER = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(AlarmNotifier.class);

    private final AlarmChannel channel;
    private final JdbcAlarms rows;
    private final Clock clock;
    private boolean complained;

    AlarmNotifier(AlarmChannel channel, JdbcAlarms rows, Clock clock) {
        this.channel = channel;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param alarms all that is wrong at this moment */
    void turn(List<Alarm> alarms) throws InterruptedException {
        var now = clock.instant();
        Map<String, Alarm> wrong = new LinkedHashMap<>();
        alarms.forEach(alarm -> wrong.put(key(alarm.name(), alarm.subject()), alarm));
        wrong.values().forEach(alarm -> rows.add(alarm, now));
        var known = rows.list();
        var right = known.stream()
                .filter(one -> !wrong.containsKey(key(one.name(), one.subject())))
                .toList();
        var due = known.stream()
                .filter(one -> !right.contains(one) && isDue(one, wrong, now))
                .toList();
        var call = new Call(
                now,
                due.stream().map(one -> raised(one, wrong)).toList(),
                right.stream()
                        .filter(one -> one.toldAt().isPresent())
                        .map(one -> new Ended(one.name(), one.subject(), one.since()))
                        .toList());
        if (call.isEmpty() || heard(call)) {
            due.forEach(one -> rows.told(one, now));
            right.forEach(rows::remove);
        }
    }

    private static String key(String name, String subject) {
        return name + "\n" + subject;
    }

    private static boolean isDue(Known one, Map<String, Alarm> wrong, Instant now) {
        var after = wrong.get(key(one.name(), one.subject()));
        return one.toldAt()
                .map(told -> !now.isBefore(told.plus(REMINDER)))
                .orElseGet(() -> after != null && !now.isBefore(one.since().plus(after.after())));
    }

    private static Raised raised(Known one, Map<String, Alarm> wrong) {
        var alarm = wrong.get(key(one.name(), one.subject()));
        if (alarm == null) {
            throw new IllegalArgumentException(one + " is not wrong any more");
        }
        return new Raised(one.name(), one.subject(), one.since(), alarm.summary(), alarm.remedy());
    }

    private boolean heard(Call call) throws InterruptedException {
        try {
            channel.call(call);
            complained = false;
            return true;
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("Staff cannot be called by {}; trying on: {}", channel.name(), e.getMessage());
                complained = true;
            }
            LOG.debug("Staff cannot be called", e);
            return false;
        }
    }
}
