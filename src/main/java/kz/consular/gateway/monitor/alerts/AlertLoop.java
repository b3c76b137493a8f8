package kz.consular.gateway.monitor.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.monitor.overview.OverviewCache;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.node.roles.MonitorComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSender;

/** Evaluates the alert rules twice a minute and notifies staff over each configured channel. */
@MonitorComponent
final class AlertLoop implements RunsInBackground {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final List<AlertNotifier> notifiers;
    private final OverviewCache overview;
    private final JdbcDeadlineLines deadlines;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("alerts", "The alert rules cannot be evaluated", INTERVAL, this::turn);

    AlertLoop(
            AlertSettings settings,
            ObjectProvider<MailSender> mail,
            JdbcAlerts rows,
            OverviewCache overview,
            JdbcDeadlineLines deadlines,
            Clock clock) {
        this.notifiers = Stream.concat(
                        WebhookAlertChannel.of(settings).stream(), EmailAlertChannel.of(settings, mail).stream())
                .map(channel -> new AlertNotifier(channel, rows, clock))
                .toList();
        this.overview = overview;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Without a channel the loop does not start. */
    @Override
    public boolean isAutoStartup() {
        return !notifiers.isEmpty();
    }

    private Duration turn() throws InterruptedException {
        var today = AlmatyCalendar.dayOf(clock.instant());
        var alerts = AlertRules.evaluate(overview.overview(), deadlines.workloads(today, today));
        for (var notifier : notifiers) {
            notifier.update(alerts);
        }
        return INTERVAL;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
